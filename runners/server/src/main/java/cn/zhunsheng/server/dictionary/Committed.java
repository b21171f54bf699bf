package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.Refusal;
import java.io.IOException;
import java.util.Objects;
import org.springframework.transaction.support.TransactionTemplate;

/// Work in a transaction that may be refused: then nothing of it is kept.
public final class Committed {
    private Committed() {}

    /// Work that gives something, never null.
    @FunctionalInterface
    public interface Work<T> {
        T done() throws Refusal, IOException;
    }

    /// Does the work and commits it.
    public static <T> T by(TransactionTemplate transaction, Work<T> work) throws Refusal, IOException {
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                try {
                    return work.done();
                } catch (Refusal | IOException e) {
                    throw new Stopped(e);
                }
            }));
        } catch (Stopped stopped) {
            if (stopped.why instanceof Refusal refusal) {
                throw refusal;
            }
            throw (IOException) stopped.why;
        }
    }

    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final Exception why;

        Stopped(Exception why) {
            super(why.getMessage(), why, false, false);
            this.why = why;
        }
    }
}
