package cn.zhunsheng.check.workbook;

import cn.zhunsheng.check.FuzzedCheck;
import cn.zhunsheng.testkit.Xlsx;
import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// Whatever the parts of a workbook say: a result or a refusal, the same one for any number of threads.
///
/// An input is a workbook with some of its parts replaced: each begins with a line of `@` and a letter. What stands
/// before the first are rows of its sheet, below a header.
class WorkbookPartsFuzz {
    private static final Map<Character, String> PARTS = Map.of(
            'b', "xl/workbook.xml",
            'r', "xl/_rels/workbook.xml.rels",
            's', "xl/sharedStrings.xml",
            'f', "xl/styles.xml",
            'w', "xl/worksheets/s.xml",
            'z', "xl/worksheets/z.xml");
    private static final String HEADER = "<row r='1'><c r='A1' t='inlineStr'><is><t>公民身份号码</t></is></c>"
            + "<c r='B1' t='inlineStr'><is><t>到场时间</t></is></c><c r='C1' t='inlineStr'><is><t>备注</t></is></c></row>";

    @DictionaryEntries({
        "<row r=\\\"2\\\">",
        "</row>",
        "<c t=\\\"s\\\"><v>0</v></c>",
        "<c r=\\\"C2\\\" s=\\\"1\\\">",
        "<is><t>",
        "<r><t>",
        "<si><t>x</t></si>",
        "t=\\\"inlineStr\\\"",
        "t=\\\"str\\\"",
        "t=\\\"b\\\"",
        "<v>330101199001010000</v>",
        "1E400",
        "&#x0;",
        "&amp;",
        "<![CDATA[",
        "<!--",
        "<!DOCTYPE x",
        "date1904=\\\"1\\\"",
        "<xf numFmtId=\\\"14\\\"/>",
        "yyyy\\\"年\\\"",
        "_x000D_",
        "</sheetData>",
        "@s\\x0A"
    })
    @FuzzTest(maxDuration = "10m")
    void answersAlikeWhateverThePartsSay(byte[] input) throws IOException, InterruptedException {
        Xlsx book = new Xlsx();
        String text = new String(input, StandardCharsets.UTF_8);
        String[] parts = text.split("(?m)^(?=@[brsfwz]\n)", -1);
        book.sheet("s", HEADER + (parts[0].startsWith("@") ? "" : parts[0]));
        for (String part : parts) {
            if (part.length() > 2 && part.startsWith("@")) {
                book.part(PARTS.getOrDefault(part.charAt(1), "xl/other.xml"), part.substring(3));
            }
        }
        Path file = Files.createTempFile("workbook-fuzz", ".xlsx");
        try {
            book.write(file);
            FuzzedCheck.ofOneAnswer("fuzz.xlsx", Files.readAllBytes(file));
        } finally {
            Files.delete(file);
        }
    }
}
