package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.StandardPackage;
import cn.zhunsheng.library.PackageText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// A package of one's own to begin with: nothing but a heading, version 0.1.0.
record NewPackage(String id, String title, String titleEn, String publisher, List<String> depends) {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST = 200;

    NewPackage {
        depends = List.copyOf(depends);
    }

    /// @throws Refusal when the id is none, or is taken
    PackageText text(Dictionary dictionary) throws Refusal {
        if (!ID.matcher(id).matches() || id.length() > LONGEST) {
            throw PackageRefusals.idForm(id);
        }
        if (dictionary.packageOf(id).isPresent()) {
            throw PackageRefusals.taken(id);
        }
        String zh = title.isBlank() ? id : title;
        List<String> lines = new ArrayList<>(List.of(
                "id: " + id,
                "version: 0.1.0",
                "title: {zh: " + quoted(zh) + ", en: " + quoted(titleEn.isBlank() ? zh : titleEn) + "}",
                "publisher: {zh: " + quoted(publisher) + ", en: " + quoted(publisher) + "}",
                "jurisdiction: CN",
                "status: draft"));
        List<String> ranges = new ArrayList<>();
        for (String each : depends) {
            StandardPackage one = dictionary.packageOf(each).orElseThrow(() -> PackageRefusals.unknown(each));
            ranges.add("{id: %s, version: \">=%s <%d\"}"
                    .formatted(
                            each,
                            one.heading().version(),
                            one.heading().version().major() + 1));
        }
        if (!ranges.isEmpty()) {
            lines.add("depends: [" + String.join(", ", ranges) + "]");
        }
        return new PackageText(new TreeMap<>(Map.of("package.yaml", String.join("\n", lines) + "\n")));
    }

    /// As a YAML text in double quotes.
    private static String quoted(String text) {
        String plain = text.strip().replaceAll("\\p{Cntrl}", " ");
        String fitting = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
        return '"' + fitting.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
