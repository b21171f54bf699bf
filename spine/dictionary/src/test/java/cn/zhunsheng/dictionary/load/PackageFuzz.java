package cn.zhunsheng.dictionary.load;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.dictionary.Problem;
import cn.zhunsheng.dictionary.SamplePackage;
import cn.zhunsheng.dictionary.StandardPackage;
import cn.zhunsheng.dictionary.Verification;
import cn.zhunsheng.dictionary.compiled.CompiledPackage;
import cn.zhunsheng.dictionary.compiled.PackageDigest;
import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Whatever stands in a package's files: what is wrong with it is told, nothing is thrown, and what is sound goes
/// through
/// the compiled form unchanged.
///
/// An input is a sound package with some of its files replaced: each begins with a line of `@` and a letter.
class PackageFuzz {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Map<Character, String> FILES = Map.ofEntries(
            Map.entry('p', "package.yaml"),
            Map.entry('m', "models/person-basic.yaml"),
            Map.entry('s', "standards.csv"),
            Map.entry('e', "elements.csv"),
            Map.entry('q', "qualifiers.csv"),
            Map.entry('c', "codesets.csv"),
            Map.entry('t', "codesets/GB-T-2261.1.csv"),
            Map.entry('i', "schemes.csv"),
            Map.entry('v', "vectors/all.csv"),
            Map.entry('r', "roots.csv"),
            Map.entry('d', "designations.csv"));

    @DictionaryEntries({
        "@e\\x0A",
        "@m\\x0A",
        "codeset:",
        "scheme:GB-11643",
        "pattern:",
        "range:",
        "n..16,2",
        "YYYYMMDD",
        "base: person-basic\\x0A"
    })
    @FuzzTest(maxDuration = "10m")
    void tellsWhatIsWrongWithEveryPackage(byte[] input) throws IOException {
        Path root = Files.createTempDirectory("package-fuzz");
        try {
            Path folder = SamplePackage.base().write(root);
            List<Path> written = replace(folder, input);
            judge(folder);
            assertThat(written).allMatch(Files::exists);
        } finally {
            delete(root);
        }
    }

    private static void judge(Path folder) throws IOException {
        Loaded loaded = PackageFolder.read(folder);
        assertThat(PackageFolder.read(folder).problems()).isEqualTo(loaded.problems());
        List<Problem> problems = new ArrayList<>(loaded.problems());
        problems.addAll(Verification.of(loaded.packages(), loaded.places(), DAY));
        for (Problem problem : problems) {
            assertThat(problem.code()).contains(".");
            assertThat(problem.where()).isNotBlank();
            assertThat(problem.what().zh()).isNotBlank();
            assertThat(problem.fix().en()).isNotBlank();
        }
        if (loaded.sound()) {
            byte[] compiled = compiled(loaded.packages().getFirst());
            assertThat(compiled(CompiledPackage.read(compiled).standardPackage()))
                    .isEqualTo(compiled);
        }
    }

    private static byte[] compiled(StandardPackage sound) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CompiledPackage.write(sound, new PackageDigest("00".repeat(32)), out);
        return out.toByteArray();
    }

    private static List<Path> replace(Path folder, byte[] input) throws IOException {
        List<Path> written = new ArrayList<>();
        for (Map.Entry<String, byte[]> part : parts(input).entrySet()) {
            Path file = folder.resolve(part.getKey());
            Files.write(file, part.getValue());
            written.add(file);
        }
        return written;
    }

    /// The input cut at its lines of `@` and a letter; what stands before the first is the model.
    private static Map<String, byte[]> parts(byte[] input) {
        Map<String, byte[]> parts = new TreeMap<>();
        String text = new String(input, StandardCharsets.ISO_8859_1);
        for (String part : text.split("(?m)^(?=@[pmseqctivrd]\n)", -1)) {
            boolean named = part.length() > 2 && part.startsWith("@");
            String name = FILES.getOrDefault(named ? part.charAt(1) : 'm', "models/person-basic.yaml");
            if (!part.isEmpty()) {
                parts.put(name, (named ? part.substring(3) : part).getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        return parts;
    }

    private static void delete(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }
}
