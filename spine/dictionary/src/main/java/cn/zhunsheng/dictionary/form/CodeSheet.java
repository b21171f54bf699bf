package cn.zhunsheng.dictionary.form;

import cn.zhunsheng.dictionary.Code;
import cn.zhunsheng.dictionary.Language;
import cn.zhunsheng.dictionary.ResolvedDomain;
import cn.zhunsheng.dictionary.ResolvedField;
import cn.zhunsheng.dictionary.ResolvedModel;
import cn.zhunsheng.dictionary.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Every code that the columns take, with its name: set by set, each set once.
final class CodeSheet {
    static final Words NAME = new Words("代码", "Codes");

    private final Map<String, CodeBlock> blocks = new LinkedHashMap<>();
    private final Map<String, List<ResolvedField>> users = new LinkedHashMap<>();
    private final LocalDate day;
    private final Language language;

    /// Codes that are in force on the day, or ever were where the field takes those.
    CodeSheet(ResolvedModel model, LocalDate day, Language language) {
        this.day = day;
        this.language = language;
        int row = 2;
        for (ResolvedField field : model.fields()) {
            if (field.domain().orElse(null) instanceof ResolvedDomain.Codes domain) {
                String key = key(field, domain);
                users.computeIfAbsent(key, k -> new ArrayList<>()).add(field);
                if (!blocks.containsKey(key)) {
                    CodeBlock block = block(field, domain, row);
                    blocks.put(key, block);
                    row = block.lastRow() + 1;
                }
            }
        }
    }

    private static String key(ResolvedField field, ResolvedDomain.Codes domain) {
        return domain.codeSet().reference() + (field.field().everCodes() ? " ever" : "");
    }

    private CodeBlock block(ResolvedField field, ResolvedDomain.Codes domain, int row) {
        List<Code> codes = domain.codeSet().value().codes().stream()
                .filter(code -> field.field().everCodes() || code.validity().holdsOn(day))
                .toList();
        return new CodeBlock(domain.codeSet().value(), codes, row, NAME);
    }

    boolean isEmpty() {
        return blocks.isEmpty();
    }

    String name() {
        return NAME.in(language);
    }

    /// The codes of a field; empty where it takes none, or none of its set is in force.
    Optional<CodeBlock> of(ResolvedField field) {
        return field.domain()
                .filter(ResolvedDomain.Codes.class::isInstance)
                .map(ResolvedDomain.Codes.class::cast)
                .map(domain -> blocks.get(key(field, domain)))
                .filter(block -> !block.codes().isEmpty());
    }

    void write(Workbook book) {
        Worksheet sheet = book.newWorksheet(name());
        List<Words> heads = List.of(
                new Words("代码集", "Code set"),
                new Words("用于", "Used in"),
                new Words("代码", "Code"),
                new Words("名称", "Name"),
                new Words("上级", "Parent"));
        double[] widths = {30, 30, 14, 36, 14};
        for (int i = 0; i < widths.length; i++) {
            sheet.value(0, i, heads.get(i).in(language));
            Look.head(sheet, 0, i, false);
            sheet.width(i, widths[i]);
            sheet.style(i).format("@").set();
        }
        blocks.forEach((key, block) -> write(sheet, block, used(key)));
        sheet.freezePane(0, 1);
        sheet.setAutoFilter(0, 0, widths.length - 1);
        Look.page(sheet, 0, true);
    }

    private String used(String key) {
        return users.getOrDefault(key, List.of()).stream()
                .map(field -> field.title().in(language))
                .collect(Collectors.joining(language == Language.EN ? ", " : "、"));
    }

    private void write(Worksheet sheet, CodeBlock block, String used) {
        int row = block.firstRow() - 1;
        for (Code code : block.codes()) {
            sheet.value(row, 0, block.set().title().in(language));
            sheet.value(row, 1, used);
            sheet.value(row, 2, code.code());
            sheet.value(row, 3, code.title().in(language));
            sheet.value(row, 4, code.parent());
            row++;
        }
    }
}
