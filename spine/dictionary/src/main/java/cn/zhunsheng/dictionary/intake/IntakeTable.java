package cn.zhunsheng.dictionary.intake;

import cn.zhunsheng.dictionary.DataType;
import cn.zhunsheng.dictionary.Words;
import java.util.Arrays;
import java.util.List;

/// The tables that can be taken in, with their columns in the order in which a package keeps them.
public enum IntakeTable {
    ELEMENTS,
    CODES;

    public Words title() {
        return this == ELEMENTS ? new Words("数据元", "Data elements") : new Words("代码", "Codes");
    }

    /// The first column holds the key: no two rows have the same.
    public List<IntakeColumn> columns() {
        return this == ELEMENTS ? ELEMENT_COLUMNS : CODE_COLUMNS;
    }

    private static final List<IntakeColumn> ELEMENT_COLUMNS = List.of(
            must(
                    "id",
                    "标识符",
                    "Identifier",
                    "数据元标识|数据元标识符|内部标识符|标识|element id",
                    "小写英文词，组间用点：person.id-number",
                    "lower-case words in groups joined by dots: person.id-number"),
            must("name", "中文名称", "Name", "名称|数据元名称|中文名|数据项名称|字段中文名", "在一个包内不重复", "unique inside a package"),
            may("name_en", "英文名称", "English name", "英文名|name en", "", ""),
            may(
                    "short_name",
                    "短名",
                    "Short name",
                    "拼音缩写|中文全拼缩写|字段名|简称",
                    "拼音首字母，如 GMSFHM",
                    "pinyin initials, such as GMSFHM"),
            may("synonyms", "同义词", "Synonyms", "同义名称|别名|同义", "用 | 分隔", "separated by |"),
            may("definition", "定义", "Definition", "说明|描述|含义", "是什么，不是怎么填", "what it is, not how to enter it"),
            may("object_class", "对象类词", "Object class", "对象类|对象", "", ""),
            may("property", "特性词", "Property", "特性|属性", "", ""),
            may("representation", "表示词", "Representation", "表示|表示类", "如 代码、名称、日期", "such as 代码, 名称, 日期"),
            new IntakeColumn(
                    "data_type",
                    new Words("数据类型", "Data type"),
                    List.of("类型", "数据元值的数据类型", "type"),
                    true,
                    Arrays.stream(DataType.values()).map(DataType::spelling).toList(),
                    new Words("从下拉表中选", "choose from the list")),
            may(
                    "format",
                    "表示格式",
                    "Format",
                    "格式|数据格式|数据元值的表示格式",
                    "如 an18、a..30、n..16,2、YYYYMMDD",
                    "such as an18, a..30, n..16,2, YYYYMMDD"),
            may("unit", "计量单位", "Unit", "单位", "", ""),
            may(
                    "value_domain",
                    "值域",
                    "Value domain",
                    "允许值|取值范围|代码集|数据元允许值",
                    "codeset:代码集编号、scheme:编码规则、range:0..150 或 pattern:正则表达式",
                    "codeset:ID, scheme:ID, range:0..150 or pattern:RE2"),
            new IntakeColumn(
                    "sensitivity",
                    new Words("敏感程度", "Sensitivity"),
                    List.of("敏感级别", "敏感性", "数据分级"),
                    false,
                    List.of("public", "internal", "personal", "sensitive", "secret"),
                    new Words("不给则为 personal：按个人信息遮盖", "personal, and so masked, where nothing is said")),
            may("level", "级别", "Level", "分级|共享级别", "", ""),
            may("version", "版本", "Version", "版本号", "如 1.0.0", "such as 1.0.0"),
            may("status", "状态", "Status", "注册状态", "如 recorded、standard", "such as recorded, standard"),
            may("registrar", "注册机构", "Registrar", "登记机构|主管机构", "", ""),
            may("submitter", "提交机构", "Submitter", "提出机构|提交单位", "", ""),
            may("source", "来源", "Source", "出处|依据|标准号|引用标准", "标准号或文件", "a standard's number or a document"),
            new IntakeColumn(
                    "evidence",
                    new Words("可信程度", "Evidence"),
                    List.of("证据"),
                    false,
                    List.of("verified", "computed", "knowledge", "own"),
                    new Words("不给则为 own：本单位自定", "own, your own choice, where nothing is said")),
            may("relations", "关系", "Relations", "相关数据元", "", ""),
            may("successor", "后继", "Successor", "替代", "", ""),
            may(
                    "base",
                    "依据的数据元",
                    "Base",
                    "派生自|基础数据元",
                    "收紧哪个数据元，如 gov-core/person.name",
                    "the element that is tightened, such as gov-core/person.name"),
            may("note", "备注", "Note", "注释|remark", "", ""));

    private static final List<IntakeColumn> CODE_COLUMNS = List.of(
            must("code", "代码", "Code", "编码|值|代码值|取值", "文本；前导零保留", "text; leading zeros are kept"),
            must("name", "名称", "Name", "含义|代码名称|中文名称|值含义|说明", "", ""),
            may("name_en", "英文名称", "English name", "英文|name en", "", ""),
            may("parent", "上级代码", "Parent", "上级|父代码|父级", "", ""),
            may(
                    "valid_from",
                    "生效日期",
                    "Valid from",
                    "启用日期|开始日期",
                    "2026-01-31、2026-01 或 2026",
                    "2026-01-31, 2026-01 or 2026"),
            may("valid_to", "失效日期", "Valid to", "停用日期|截止日期|结束日期", "失效的第一天", "the first day out of force"),
            may("successor", "后继代码", "Successor", "替代代码|现代码", "用 | 分隔", "separated by |"),
            may("note", "备注", "Note", "注释|remark", "", ""));

    private static IntakeColumn must(String key, String zh, String en, String also, String tip, String tipEn) {
        return column(key, zh, en, also, true, tip, tipEn);
    }

    private static IntakeColumn may(String key, String zh, String en, String also, String tip, String tipEn) {
        return column(key, zh, en, also, false, tip, tipEn);
    }

    private static IntakeColumn column(
            String key, String zh, String en, String also, boolean required, String tip, String tipEn) {
        return new IntakeColumn(
                key, new Words(zh, en), List.of(also.split("\\|")), required, List.of(), new Words(tip, tipEn));
    }
}
