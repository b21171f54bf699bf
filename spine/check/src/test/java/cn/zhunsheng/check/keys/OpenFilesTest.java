package cn.zhunsheng.check.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Keys that do not fit into memory go to a file, and it is closed with what holds them: a server checks for months.
class OpenFilesTest {
    private static long open() {
        return ((UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getOpenFileDescriptorCount();
    }

    /// The first temporary file of a process opens its source of random names, which stays open.
    @BeforeEach
    void makeOneFile() throws IOException {
        assumeTrue(
                ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean,
                "This system does not count its open files");
        new KeyLog().close();
    }

    @Test
    void areAsManyAsBeforeOnceAStoreIsClosed() throws IOException {
        long before = open();
        try (KeyStore store = new KeyStore(3)) {
            store.add(1, 1);
            store.add(2, 2);
            assertThat(open()).as("Two keys stay in memory").isEqualTo(before);
            for (int key = 3; key < 20; key++) {
                store.add(key, key);
            }
            assertThat(open()).as("Three do not").isEqualTo(before + 1);
        }
        assertThat(open()).isEqualTo(before);
    }

    @Test
    void areAsManyAsBeforeOnceALogIsClosed() throws IOException {
        long before = open();
        try (KeyLog log = new KeyLog()) {
            log.append(new byte[1]);
            assertThat(open()).isEqualTo(before + 1);
        }
        assertThat(open()).isEqualTo(before);
    }
}
