package cn.zhunsheng.check.report;

import cn.zhunsheng.check.CheckResult;
import cn.zhunsheng.check.SourceResult;
import cn.zhunsheng.check.mapping.ColumnMapping;
import cn.zhunsheng.dictionary.Language;
import java.util.List;
import java.util.regex.Pattern;

/// The command line that gives the same result again, called from the folder that holds the files.
final class RepeatCommand {
    private static final Pattern PLAIN = Pattern.compile("[\\p{IsAlphabetic}\\p{IsDigit}._/+:-]+");

    private RepeatCommand() {}

    static String of(CheckResult result, Language language) {
        StringBuilder line = new StringBuilder("zs ");
        if (language == Language.EN) {
            line.append("--lang en ");
        }
        line.append("check");
        result.sources().stream()
                .flatMap(source -> words(source).stream())
                .forEach(word -> line.append(' ').append(word(word)));
        line.append(" --model ").append(word(model(result)));
        line.append(" --as-of ").append(result.day());
        result.sources().stream()
                .flatMap(source -> source.digest().stream())
                .findFirst()
                .ifPresent(digest -> line.append(" --digest ").append(digest, 0, digest.indexOf(':')));
        return line.append(" --format html --output report.html").toString();
    }

    /// A model given as a file stands in a package of its own name, which no other command line finds.
    private static String model(CheckResult result) {
        String id = result.model().id();
        return result.modelPackage().equals("file-" + id) ? id + ".yaml" : result.modelPackage() + "/" + id;
    }

    /// Whether a file told which column is which field, or what values stand for.
    static boolean mapped(CheckResult result) {
        return !result.mapped().isEmpty()
                || result.sources().stream()
                        .flatMap(source -> source.columns().stream())
                        .anyMatch(column -> column.by() == ColumnMapping.By.GIVEN);
    }

    /// A table is not its name: it stands in a database.
    private static List<String> words(SourceResult source) {
        return source.asked().isEmpty() ? List.of(file(source)) : source.asked();
    }

    /// A name that begins with a dash is no option.
    private static String file(SourceResult source) {
        String name = source.name();
        return name.startsWith("-") && name.length() > 1 ? "./" + name : name;
    }

    private static String word(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
