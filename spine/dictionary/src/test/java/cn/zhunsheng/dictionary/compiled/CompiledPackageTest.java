package cn.zhunsheng.dictionary.compiled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhunsheng.dictionary.CodeSet;
import cn.zhunsheng.dictionary.SamplePackage;
import cn.zhunsheng.dictionary.StandardPackage;
import cn.zhunsheng.dictionary.load.Loaded;
import cn.zhunsheng.dictionary.load.PackageFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompiledPackageTest {
    private static final PackageDigest DIGEST = new PackageDigest("0123456789abcdef".repeat(4));
    private static final int CRC_AT = 40;

    @TempDir
    Path root;

    private static byte[] compiled(StandardPackage whole) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CompiledPackage.write(whole, DIGEST, out);
        return out.toByteArray();
    }

    private static void assertSame(StandardPackage read, StandardPackage written) {
        assertThat(read.heading()).isEqualTo(written.heading());
        assertThat(read.standards()).isEqualTo(written.standards());
        assertThat(read.elements()).isEqualTo(written.elements());
        assertThat(read.qualifiers()).isEqualTo(written.qualifiers());
        assertThat(read.roots()).isEqualTo(written.roots());
        assertThat(read.designations()).isEqualTo(written.designations());
        assertThat(read.schemes()).isEqualTo(written.schemes());
        assertThat(read.models()).isEqualTo(written.models());
        assertThat(read.vectors()).isEqualTo(written.vectors());
        assertThat(read.codeSets())
                .extracting(CodeSet::id)
                .isEqualTo(written.codeSets().stream().map(CodeSet::id).toList());
        for (int i = 0; i < read.codeSets().size(); i++) {
            assertThat(read.codeSets().get(i).codes())
                    .isEqualTo(written.codeSets().get(i).codes());
            assertThat(read.codeSets().get(i).codes())
                    .isSameAs(read.codeSets().get(i).codes());
        }
    }

    @Test
    void readsWhatWasWritten() throws IOException {
        for (StandardPackage written : SamplePackage.load(root, SamplePackage.base(), SamplePackage.city())
                .packages()) {
            byte[] bytes = compiled(written);
            CompiledPackage read = CompiledPackage.read(bytes);
            assertSame(read.standardPackage(), written);
            assertThat(read.digest()).isEqualTo(DIGEST);
            assertThat(compiled(read.standardPackage())).isEqualTo(bytes);
        }
    }

    @Test
    void readsThePackagesOfThisProject() throws IOException {
        Path standards = Path.of(System.getProperty("zhunsheng.house"), "standards");
        Loaded loaded = PackageFolder.read(PackageFolder.within(standards), List.of());
        for (StandardPackage written : loaded.packages()) {
            Path file = Files.write(root.resolve(written.id()), compiled(written));
            assertSame(CompiledPackage.read(file).standardPackage(), written);
        }
    }

    @Test
    void holdsTheInitialsOfNames() throws IOException {
        StandardPackage base =
                SamplePackage.load(root, SamplePackage.base()).packages().getFirst();
        CompiledPackage read = CompiledPackage.read(compiled(base));
        assertThat(read.initials().of("身份证号")).isEqualTo("sfzh");
        assertThat(read.initials().of("东城区")).isEqualTo("dcq");
        assertThat(read.initials().of("性别代码")).isEqualTo("xbdm");
        assertThat(read.initials().of("住址")).isEqualTo("zz");
    }

    @Test
    void holdsTheWholePinyinOfNamesThatColumnsAreMadeOf() throws IOException {
        StandardPackage base =
                SamplePackage.load(root, SamplePackage.base()).packages().getFirst();
        CompiledPackage read = CompiledPackage.read(compiled(base));
        assertThat(read.initials().spelled("身份证号")).isEqualTo("shenfenzhenghao");
        assertThat(read.initials().spelled("代理人")).isEqualTo("dailiren");
        assertThat(read.initials().spelled("地址")).isEqualTo("dizhi");
        assertThat(read.initials().spelled("东城区")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "重庆市,cqs",
        "银行行长,yhhz",
        "朝阳区,cyq",
        "长春市,ccs",
        "电子证照标识,dzzzbs",
        "藏文拼音,zwpy",
        "曾都区,zdq",
        "厦门市,xms",
        "会计,kj",
        "单县,sx",
        "办件编号（GB/T 1）,bjbhgbt1",
        "－－,''"
    })
    void readsCharactersAsTheirWordIsRead(String name, String initials) {
        assertThat(Pinyin.initials(name)).isEqualTo(initials);
    }

    @Test
    void refusesWhatIsNotACompiledPackage() throws IOException {
        assertThatThrownBy(() -> CompiledPackage.read(new byte[10])).hasMessageContaining("ZSDICT");
        assertThatThrownBy(() -> CompiledPackage.read(new byte[100])).hasMessageContaining("ZSDICT");
        byte[] other = sample();
        other[7]++;
        assertThatThrownBy(() -> CompiledPackage.read(other)).hasMessageContaining("form");
    }

    @Test
    void refusesBytesThatWereDamaged() throws IOException {
        byte[] bytes = sample();
        assertThatThrownBy(() -> CompiledPackage.read(Arrays.copyOf(bytes, bytes.length - 1)))
                .hasMessageContaining("not those that were written");
        bytes[bytes.length / 2] ^= 1;
        assertThatThrownBy(() -> CompiledPackage.read(bytes)).hasMessageContaining("damaged");
    }

    @Test
    void survivesBytesThatSomeoneSignedAgain() throws IOException {
        byte[] original = sample();
        Random random = new Random(7);
        int refused = 0;
        for (int i = 0; i < 3000; i++) {
            byte[] bytes = original.clone();
            int at = CRC_AT + 4 + random.nextInt(bytes.length - CRC_AT - 4);
            bytes[at] = (byte) random.nextInt(256);
            refused += refuses(signed(bytes)) ? 1 : 0;
        }
        assertThat(refused).isPositive();
    }

    private static boolean refuses(byte[] bytes) {
        try {
            CompiledPackage read = CompiledPackage.read(bytes);
            read.standardPackage().codeSets().forEach(CodeSet::codes);
            read.standardPackage().models().forEach(m -> m.rules().size());
            read.initials().of("x");
            return false;
        } catch (IOException | UncheckedIOException e) {
            return true;
        }
    }

    private static byte[] signed(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes, CRC_AT + 4, bytes.length - CRC_AT - 4);
        ByteBuffer.wrap(bytes).putInt(CRC_AT, (int) crc.getValue());
        return bytes;
    }

    @Test
    void refusesBlocksBeyondTheEnd() throws IOException {
        byte[] bytes = sample();
        ByteBuffer.wrap(bytes).putInt(CRC_AT + 4, Integer.MAX_VALUE);
        assertThatThrownBy(() -> CompiledPackage.read(signed(bytes))).hasMessageContaining("beyond its end");
        ByteBuffer.wrap(bytes).putInt(CRC_AT + 4, -1);
        assertThatThrownBy(() -> CompiledPackage.read(signed(bytes))).hasMessageContaining("beyond its end");
        ByteBuffer.wrap(bytes).putInt(CRC_AT + 4, 0).putInt(CRC_AT + 8, -1);
        assertThatThrownBy(() -> CompiledPackage.read(signed(bytes))).hasMessageContaining("beyond its end");
    }

    private byte[] sample() throws IOException {
        return compiled(
                SamplePackage.load(root, SamplePackage.base()).packages().getFirst());
    }

    @Test
    void changesTheDigestWithEveryNameAndByte() throws IOException {
        Path folder = SamplePackage.base().write(root);
        PackageDigest first = PackageDigest.of(folder);
        assertThat(PackageDigest.of(folder)).isEqualTo(first);
        Files.move(folder.resolve("schemes.csv"), folder.resolve("schemas.csv"));
        PackageDigest second = PackageDigest.of(folder);
        assertThat(second).isNotEqualTo(first);
        Files.writeString(folder.resolve("schemas.csv"), "x");
        assertThat(PackageDigest.of(folder)).isNotEqualTo(second);
        assertThat(first.with(List.of(second))).isNotEqualTo(first);
        assertThat(first.with(List.of(first, second))).isEqualTo(first.with(List.of(second, first)));
        assertThatThrownBy(() -> new PackageDigest("x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PackageDigest("G".repeat(64))).isInstanceOf(IllegalArgumentException.class);
    }
}
