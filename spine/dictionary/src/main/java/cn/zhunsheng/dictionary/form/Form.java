package cn.zhunsheng.dictionary.form;

import cn.zhunsheng.dictionary.Language;
import cn.zhunsheng.dictionary.ResolvedModel;
import cn.zhunsheng.dictionary.StandardPackage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/// A model as a workbook to be filled in: the sheet for the data first, then how to fill it in, then the codes.
///
/// What is entered is what a check takes: codes, not names; text, so that no digit of a number is lost. A cell refuses
/// only what a check would call an error, warns of what may be one, and lets the rest pass.
public final class Form {
    private static final int LONGEST_SHEET_NAME = 31;

    private final ResolvedModel model;
    private final StandardPackage.Heading heading;
    private final LocalDate day;
    private final Language language;

    /// @param heading the package that declares the model
    /// @param day codes in force on this day may be chosen
    public Form(ResolvedModel model, StandardPackage.Heading heading, LocalDate day, Language language) {
        this.model = model;
        this.heading = heading;
        this.day = day;
        this.language = language;
    }

    /// Writes the workbook; equal input gives equal bytes. The stream stays open.
    public void write(OutputStream out) throws IOException {
        CodeSheet codes = new CodeSheet(model, day, language);
        List<FormColumn> columns = new ArrayList<>();
        model.fields().forEach(field -> columns.add(new FormColumn(columns.size(), field, codes.of(field), language)));
        GuideSheet guide = new GuideSheet(model.model(), heading, columns, day, language);
        String name = sheetName(model.model().title().in(language), List.of(guide.name(), codes.name()));
        DataSheet data = new DataSheet(name, columns);
        // The library's archives are read only by their directory, which stands at the end: hence a file.
        Path draft = Files.createTempFile("zs-", ".xlsx");
        try {
            try (OutputStream bytes = Files.newOutputStream(draft)) {
                Workbook book = new Workbook(bytes, "Zhunsheng", null);
                book.setGlobalDefaultFont("Microsoft YaHei", 11);
                data.write(book);
                guide.write(book, name, codes.isEmpty() ? "" : codes.name());
                if (!codes.isEmpty()) {
                    codes.write(book);
                }
                book.finish();
            }
            FinishedWorkbook.write(draft, data.rules(codes.name()), day, out);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /// The title as a sheet may be called: no `[]:*?/\`, no quote at an end, not too long, not as another sheet.
    private static String sheetName(String title, List<String> taken) {
        String plain = title.replaceAll("[\\[\\]:*?/\\\\\\p{Cntrl}]", " ").replaceAll("^[' ]+|[' ]+$", "");
        String name =
                plain.substring(0, Math.min(plain.length(), LONGEST_SHEET_NAME)).strip();
        return name.isEmpty() || taken.stream().anyMatch(name::equalsIgnoreCase) ? "1" : name;
    }
}
