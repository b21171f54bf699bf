package cn.zhunsheng.server.backup;

import static cn.zhunsheng.server.backup.Platform.zs;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhunsheng.server.database.LocalDatabase;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The inside of a backup, also of one that somebody with the key made otherwise than we do.
class ArchiveTest {
    @TempDir
    Path folder;

    private Path key;

    @BeforeEach
    void key() {
        key = folder.resolve("key");
        zs("backup", "--new-key", key);
    }

    /// Writes into a sealed file.
    private interface Content {
        void write(OutputStream sealed) throws IOException;
    }

    private Path sealed(Content content) throws Exception {
        Path file = folder.resolve("made.zsb");
        try (OutputStream sealed = new Seal(BackupKey.read(key)).sealing(Files.newOutputStream(file))) {
            content.write(sealed);
        }
        return file;
    }

    private Path archive(String postgresql) throws Exception {
        return sealed(out -> {
            ArchiveWriter archive = new ArchiveWriter(out, Platform.NOON);
            archive.bytes("cluster/PG_VERSION", "x".getBytes(UTF_8), Rights.OWN_FILE);
            archive.finish("0.9.0", postgresql);
            archive.close();
        });
    }

    private Path tar(List<TarArchiveEntry> entries) throws Exception {
        return sealed(out -> {
            try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GzipCompressorOutputStream(out))) {
                for (TarArchiveEntry entry : entries) {
                    tar.putArchiveEntry(entry);
                    tar.closeArchiveEntry();
                }
            }
        });
    }

    private Platform.Said restore(Path file) {
        return zs("restore", "--from", file, "--data", folder.resolve("restored"), "--key-file", key);
    }

    @Test
    void dataOfAnotherPostgresqlAreRefusedBeforeTheyAreThere() throws Exception {
        Platform.Said said = restore(archive("17.9"));

        assertThat(said.code()).isEqualTo("restore.version_other");
        assertThat(said.err()).contains("17.9", LocalDatabase.version(), "0.9.0");
        assertThat(Platform.names(folder)).containsExactly("key", "made.zsb");
        assertThat(restore(archive(LocalDatabase.version())).exit()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data/../../outside",
                "data/a/../b",
                "data//double",
                "data/./a",
                "/etc/passwd",
                "other/file",
                "data/",
                "data/a\\b",
                "data/a\nb"
            })
    void namesThatLeadElsewhereAreRefused(String name) throws Exception {
        TarArchiveEntry entry = new TarArchiveEntry("x");
        entry.setName(name);
        Platform.Said said = restore(tar(List.of(new TarArchiveEntry(name, true), entry)));

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.code()).isEqualTo("restore.name_unsafe");
        assertThat(Platform.names(folder)).containsExactly("key", "made.zsb");
    }

    @Test
    void linksAndDevicesAreRefused() throws Exception {
        for (byte kind :
                List.of(TarConstants.LF_SYMLINK, TarConstants.LF_LINK, TarConstants.LF_CHR, TarConstants.LF_FIFO)) {
            TarArchiveEntry entry = new TarArchiveEntry("data/link", kind);
            entry.setLinkName("/etc/passwd");
            assertThat(restore(tar(List.of(entry))).code()).isEqualTo("restore.name_unsafe");
        }
        assertThat(Platform.names(folder)).containsExactly("key", "made.zsb");
    }

    @Test
    void nameThatComesTwiceIsRefused() throws Exception {
        TarArchiveEntry entry = new TarArchiveEntry("data/a");

        assertThat(restore(tar(List.of(entry, entry))).code()).isEqualTo("restore.name_unsafe");
    }

    @Test
    void archiveWithoutManifestIsRefused() throws Exception {
        assertThat(restore(tar(List.of(new TarArchiveEntry("data/a")))).code()).isEqualTo("restore.content_other");
    }

    @Test
    void manifestThatSaysOtherwiseIsRefused() throws Exception {
        byte[] text = new Manifest("0.1.0", "18.6", Platform.NOON, List.of()).text();
        Path file = sealed(out -> {
            try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GzipCompressorOutputStream(out))) {
                tar.putArchiveEntry(new TarArchiveEntry("data/a"));
                tar.closeArchiveEntry();
                TarArchiveEntry manifest = new TarArchiveEntry(Manifest.NAME);
                manifest.setSize(text.length);
                tar.putArchiveEntry(manifest);
                tar.write(text);
                tar.closeArchiveEntry();
            }
        });

        assertThat(restore(file).code()).isEqualTo("restore.content_other");
        assertThat(Platform.names(folder)).containsExactly("key", "made.zsb");
    }

    @Test
    void manifestIsReadAsItWasWritten() throws Exception {
        Manifest manifest = new Manifest(
                "0.1.0",
                "18.6",
                Platform.NOON,
                List.of(
                        new Manifest.Line("0".repeat(64), 0, "cluster/a"),
                        new Manifest.Line("f".repeat(64), 1L << 40, "vault/人口 数据.csv")));

        assertThat(Manifest.read(manifest.text())).isEqualTo(manifest);
        assertThat(manifest.bytes()).isEqualTo(1L << 40);
        assertThat(manifest.postgresqlMajor()).isEqualTo("18");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "program\t1\n",
                "x\t1\npostgresql\t18\nmade\t2026-11-26T04:00:00Z\n\n",
                "program\t1\npostgresql\t18\nmade\tyesterday\n\n",
                "program\t1\npostgresql\t18\nmade\t2026-11-26T04:00:00Z\n\nabc\t1\tname\n",
                "program\t1\npostgresql\t18\nmade\t2026-11-26T04:00:00Z\n\nabc\n"
            })
    void textThatIsNoManifestIsNotTaken(String text) {
        assertThatThrownBy(() -> Manifest.read(text.getBytes(UTF_8)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("manifest");
    }
}
