package cn.zhunsheng.dictionary.load;

import cn.zhunsheng.dictionary.Adoption;
import cn.zhunsheng.dictionary.CitedNumber;
import cn.zhunsheng.dictionary.Code;
import cn.zhunsheng.dictionary.CodeSet;
import cn.zhunsheng.dictionary.Completeness;
import cn.zhunsheng.dictionary.Evidence;
import cn.zhunsheng.dictionary.Problems;
import cn.zhunsheng.dictionary.Qualifier;
import cn.zhunsheng.dictionary.SchemeEntry;
import cn.zhunsheng.dictionary.Standard;
import cn.zhunsheng.dictionary.StandardPackage.Vector;
import cn.zhunsheng.dictionary.Validity;
import cn.zhunsheng.dictionary.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The tables of a package, but for its elements.
///
/// A row whose key cannot be read is left out; a cell that cannot be read is left empty: both after a problem
/// was noted, so that the rest of the package is still looked at.
final class TableReader {
    private static final List<String> STATUSES =
            List.of("draft", "plan", "in-force", "superseded", "withdrawn", "unknown");

    private final PackageFiles files;
    private final Found found;
    private final Problems problems;

    TableReader(PackageFiles files, Found found, Problems problems) {
        this.files = files;
        this.found = found;
        this.problems = problems;
    }

    List<Standard> standards() {
        List<Standard> standards = new ArrayList<>();
        for (CsvRow row : CsvTable.read(files, "standards.csv", Columns.STANDARDS, problems)) {
            String number = row.needed("number");
            if (!number.isBlank()) {
                found.at("standard " + number, row.where());
                standards.add(standard(row, number));
            }
        }
        return standards;
    }

    private static Standard standard(CsvRow row, String number) {
        return new Standard(
                number,
                row.wordsIfAny("title"),
                row.wordOf("status", STATUSES, "unknown"),
                row.text("plan_number"),
                row.text("category"),
                row.text("sub_category"),
                row.list("sub_systems"),
                row.list("replaces"),
                row.list("successor"),
                row.listOf("cites", CitedNumber::new),
                row.listOf("adopts", Adoption::parse),
                row.text("source"),
                row.evidence(Evidence.KNOWLEDGE),
                row.text("note"));
    }

    List<Qualifier> qualifiers() {
        List<Qualifier> qualifiers = new ArrayList<>();
        for (CsvRow row : CsvTable.read(files, "qualifiers.csv", Columns.QUALIFIERS, problems)) {
            row.key("id").ifPresent(id -> {
                found.at("qualifier " + id, row.where());
                qualifiers.add(new Qualifier(
                        id, row.needed("name"), row.text("short_name"), row.text("source"), row.text("note")));
            });
        }
        return qualifiers;
    }

    List<SchemeEntry> schemes() {
        List<SchemeEntry> schemes = new ArrayList<>();
        for (CsvRow row : CsvTable.read(files, "schemes.csv", Columns.SCHEMES, problems)) {
            row.key("id").ifPresent(id -> {
                found.at("scheme " + id, row.where());
                schemes.add(new SchemeEntry(
                        id,
                        row.words("title"),
                        row.text("source"),
                        row.evidence(Evidence.KNOWLEDGE),
                        row.text("note")));
            });
        }
        return schemes;
    }

    List<CodeSet> codeSets() {
        Map<String, CodeSet> sets = new LinkedHashMap<>();
        List<CodeSet> all = new ArrayList<>();
        for (CsvRow row : CsvTable.read(files, "codesets.csv", Columns.CODE_SETS, problems)) {
            row.key("id").ifPresent(id -> {
                found.at("code set " + id, row.where());
                CodeSet set = codeSet(row, id);
                sets.putIfAbsent(id, set);
                all.add(set);
            });
        }
        for (String file : files.in("codesets", ".csv")) {
            String id = file.substring("codesets/".length(), file.length() - ".csv".length());
            if (!sets.containsKey(id)) {
                unlisted(file, id);
            }
        }
        return all;
    }

    private CodeSet codeSet(CsvRow row, String id) {
        Optional<String> base = row.read("base", text -> text);
        String file = "codesets/" + id + ".csv";
        if (!files.has(file) && base.isEmpty()) {
            withoutCodes(row, file);
        }
        List<Code> codes = codes(file, id);
        return new CodeSet(
                id,
                row.words("title"),
                row.text("source"),
                row.text("version"),
                row.oneOf("completeness", Completeness.values(), Completeness.PARTIAL),
                row.evidence(Evidence.KNOWLEDGE),
                base,
                row.text("note"),
                () -> codes);
    }

    private List<Code> codes(String file, String set) {
        Map<String, Code> codes = new LinkedHashMap<>();
        for (CsvRow row : CsvTable.read(files, file, Columns.CODES, problems)) {
            String code = row.needed("code");
            if (code.isBlank()) {
                continue;
            }
            if (codes.putIfAbsent(code, code(row, code)) != null) {
                row.problems()
                        .error(
                                "package.code_repeated",
                                found.of("code set " + set + " code " + code) + " and " + row.where(),
                                new Words(
                                        "代码 '%s' 出现两次。".formatted(code),
                                        "Code '%s' stands there twice.".formatted(code)),
                                new Words("只留一行。", "Keep one of the rows."));
            } else {
                found.at("code set " + set + " code " + code, row.where());
            }
        }
        return List.copyOf(codes.values());
    }

    private static Code code(CsvRow row, String code) {
        String from = row.text("valid_from");
        String until = row.text("valid_to");
        Validity validity = from.isEmpty() && until.isEmpty()
                ? Validity.ALWAYS
                : row.readText("valid_from, valid_to", from, f -> new Validity(f, until))
                        .orElse(Validity.ALWAYS);
        return new Code(
                code,
                row.needed("name"),
                row.text("name_en"),
                row.text("parent"),
                validity,
                row.list("successor"),
                row.text("note"));
    }

    /// The worked examples of every table under `vectors`.
    List<Vector> vectors() {
        List<Vector> vectors = new ArrayList<>();
        for (String file : files.in("vectors", ".csv")) {
            for (CsvRow row : CsvTable.read(files, file, Columns.VECTORS, problems)) {
                String subject = row.needed("subject");
                boolean valid = row.wordOf("valid", List.of("valid", "invalid"), "valid")
                        .equals("valid");
                found.at("vector " + vectors.size(), row.where());
                vectors.add(new Vector(subject, row.text("value"), valid, row.text("reason")));
            }
        }
        return vectors;
    }

    private void unlisted(String file, String id) {
        problems.error(
                "package.code_set_unlisted",
                files.place(file),
                new Words("codesets.csv 没有列出 '%s'。".formatted(id), "codesets.csv does not list '%s'.".formatted(id)),
                new Words("在 codesets.csv 加一行，或删去这个文件。", "Add a row to codesets.csv, or remove the file."));
    }

    private void withoutCodes(CsvRow row, String file) {
        problems.error(
                "package.codes_missing",
                row.where(),
                new Words("没有文件 %s。".formatted(file), "There is no file %s.".formatted(file)),
                new Words("加上代码表，或写明 base。", "Add the table of codes, or state a base."));
    }
}
