package cn.zhunsheng.server.change;

import cn.zhunsheng.library.PackageText;
import java.util.List;
import java.util.Map;

/// What a package says of itself: `package.yaml`. Its version is set when it is published.
final class HeadingForm implements ThingForm {
    private static final String FILE = "package.yaml";

    @Override
    public List<FormField> fields(boolean retires) {
        return List.of(FormField.text("yaml", "package.yaml", "package.yaml", 14)
                .needed()
                .saying("版本号在发布时自动确定", "The version is set when it is published"));
    }

    @Override
    public Map<String, String> read(PackageText text, String thing) {
        return Map.of("yaml", text.file(FILE));
    }

    @Override
    public String thing(Map<String, String> values) {
        return FILE;
    }

    @Override
    public List<Edit> edits(PackageText text, Map<String, String> values, boolean retires) {
        return List.of(Edit.text(FILE, text.file(FILE), ChangeRefusals.lines(values.getOrDefault("yaml", ""))));
    }
}
