package cn.zhunsheng.ledger;

import cn.zhunsheng.ledger.say.LedgerRefusal;
import cn.zhunsheng.ledger.say.Phrase;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// The right to write a log, which one process has at a time. The system takes it back when the process ends,
/// however.
record WriterLock(FileChannel channel) implements Closeable {

    /// @throws LedgerRefusal when another writer has it
    static WriterLock take(LogFolder folder) throws IOException, LedgerRefusal {
        FileChannel channel = FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (locked(channel) == null) {
            channel.close();
            throw new LedgerRefusal(
                    "ledger.writer_present",
                    new Phrase("另一个程序正在写这本账", "Another program is writing to this log"),
                    folder.root().toString(),
                    new Phrase(
                            "等它结束，或经由它写入；读取和验证不受影响",
                            "Wait for it to end, or write through it; reading and verifying need not wait"));
        }
        return new WriterLock(channel);
    }

    private static @Nullable FileLock locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // by this very process
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
