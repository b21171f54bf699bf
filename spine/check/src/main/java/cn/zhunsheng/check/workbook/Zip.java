package cn.zhunsheng.check.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/// The list at the end of an archive, and the bytes of what it lists.
interface Zip extends Closeable {
    /// In the archive's order.
    List<ZipEntry> entries();

    @Nullable
    ZipEntry entry(String name);

    InputStream open(ZipEntry entry) throws IOException;
}
