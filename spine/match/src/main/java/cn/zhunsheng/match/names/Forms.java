package cn.zhunsheng.match.names;

import java.util.ArrayList;
import java.util.List;

/// The forms that one name takes: a code is also kept by its name, a date as a time, a number is called 号
/// or 编号.
final class Forms {
    /// A form and the name that it comes from.
    ///
    /// `kept` is how many characters of the name it keeps, `ending` what follows them, so that its pinyin
    /// can be had.
    record Form(String text, Name.Kind kind, int kept, String ending) {}

    private record Change(String from, List<String> to, boolean stem) {}

    private static final List<Change> CHANGES = List.of(
            new Change("代码", List.of("名称", "编码"), true),
            new Change("编码", List.of("代码", "编号"), false),
            new Change("日期", List.of("时间", "日"), false),
            new Change("时间", List.of("日期"), false),
            new Change("号码", List.of("号", "编号"), false),
            new Change("号", List.of("编号", "号码"), false),
            new Change("编号", List.of("号码", "号", "编码"), false),
            new Change("姓名", List.of("名称"), true),
            new Change("名称", List.of("名", "名字"), true),
            new Change("地址", List.of("住址", "详址", "详细地址"), false),
            new Change("电话", List.of("电话号码", "联系方式"), false),
            new Change("类型", List.of("类别", "种类"), false),
            new Change("机关", List.of("机构", "部门", "单位"), false),
            new Change("机构", List.of("机关", "部门", "单位"), false));

    private static final List<String> REPRESENTED = List.of("代码", "名称", "编码");

    private Forms() {}

    /// @param code whether the element is a code of a list, which is also kept by name
    static List<Form> of(String name, boolean code) {
        List<Form> forms = new ArrayList<>();
        if (code && REPRESENTED.stream().noneMatch(name::endsWith)) {
            for (String ending : REPRESENTED) {
                forms.add(new Form(name + ending, Name.Kind.FORM, name.length(), ending));
            }
        }
        for (Change change : CHANGES) {
            int kept = name.length() - change.from.length();
            if (kept > 0 && name.endsWith(change.from)) {
                String stem = name.substring(0, kept);
                for (String ending : change.to) {
                    boolean identifies = !code && ending.equals("名称") && change.from.equals("代码");
                    if (!identifies && !stem.endsWith(ending)) {
                        forms.add(new Form(stem + ending, Name.Kind.FORM, kept, ending));
                    }
                }
                if (change.stem && kept > 1) {
                    forms.add(new Form(stem, Name.Kind.STEM, kept, ""));
                }
            }
        }
        return forms;
    }
}
