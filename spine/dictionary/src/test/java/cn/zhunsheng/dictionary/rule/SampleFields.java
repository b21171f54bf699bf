package cn.zhunsheng.dictionary.rule;

import java.util.SortedMap;
import java.util.TreeMap;

/// The fields of an imagined model, one or two of each type; the examples of `docs/reference/rules.md` read them.
final class SampleFields {
    private SampleFields() {}

    static SortedMap<String, ValueType> all() {
        SortedMap<String, ValueType> fields = new TreeMap<>();
        fields.put("idNumber", new ValueType.Text());
        fields.put("creditCode", new ValueType.Text());
        fields.put("sexCode", new ValueType.Text());
        fields.put("name", new ValueType.Text());
        fields.put("birthDate", new ValueType.Moment());
        fields.put("acceptTime", new ValueType.Moment());
        fields.put("finishTime", new ValueType.Moment());
        fields.put("memberCount", new ValueType.Whole());
        fields.put("limitDays", new ValueType.Whole());
        fields.put("amount", new ValueType.Decimal(2));
        fields.put("price", new ValueType.Decimal(4));
        fields.put("onlineFlag", new ValueType.Truth());
        return fields;
    }
}
