package cn.zhunsheng.check.workbook;

/// What all parts of one archive together may unpack to, however often a part is read and whatever parts lie over each
/// other. One thread owns it.
final class Allowance {
    /// Deflate makes at most a thousand bytes of one; tables that people keep, below a hundred.
    static final long MOST_RATIO = 300;

    /// What any archive may unpack to, whatever its size.
    static final long ANY_RATIO = 64L << 20;

    private final long most;
    private long taken;

    /// `packed` are the bytes of the archive.
    Allowance(long packed, long most) {
        this.most = Math.min(most, Math.max(ANY_RATIO, packed * MOST_RATIO));
    }

    void take(long bytes) throws ArchiveBomb {
        taken += bytes;
        if (taken > most) {
            throw new ArchiveBomb();
        }
    }
}
