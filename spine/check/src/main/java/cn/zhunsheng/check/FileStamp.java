package cn.zhunsheng.check;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a file looked like when it was opened: a result is worth something only if it looks the same at the end.
record FileStamp(
        Path path, long size, FileTime modified, @Nullable Object key) {
    static FileStamp of(Path path) throws IOException {
        BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
        return new FileStamp(path, now.size(), now.lastModifiedTime(), now.fileKey());
    }

    /// @throws Refusal when the file is gone, or another, or has another size or time
    void demandUnchanged() throws Refusal, IOException {
        try {
            FileStamp now = of(path);
            if (size != now.size || !modified.equals(now.modified) || !Objects.equals(key, now.key)) {
                throw refusal("在检查过程中被改动，结果不可信", "changed while it was checked, so no result can be trusted");
            }
        } catch (NoSuchFileException e) {
            throw refusal("在检查过程中被删除或移走", "was deleted or moved while it was checked");
        }
    }

    private Refusal refusal(String zh, String en) {
        String name = String.valueOf(path.getFileName());
        return new Refusal(
                "source.file_changed",
                new Words("'" + name + "' " + zh, "'" + name + "' " + en),
                path.toString(),
                new Words("等文件写完、放稳后再检查，或先复制一份", "Check it when nothing writes to it any more, or check a copy"));
    }
}
