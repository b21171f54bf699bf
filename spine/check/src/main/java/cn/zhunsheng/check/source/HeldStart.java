package cn.zhunsheng.check.source;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.util.zip.GZIPInputStream;

/// The first bytes of what only its holder can give.
final class HeldStart {
    private HeldStart() {}

    static InputStream stream(Source.Held held) throws IOException {
        return Channels.newInputStream(held.opener().open());
    }

    static byte[] of(Source.Held held) throws IOException {
        try (InputStream in = stream(held)) {
            return in.readNBytes(Kind.HEAD);
        }
    }

    /// To unpack a workbook takes a file, and what is held must not lie in one.
    static void demandNoWorkbookInside(Source.Held held, SourceOptions options) throws Refusal, IOException {
        try (InputStream in = new GZIPInputStream(stream(held))) {
            byte[] head = in.readNBytes(Kind.HEAD);
            if (Kind.of(held.name(), head, Mark.of(head), options) == Kind.WORKBOOK) {
                throw new Refusal(
                        "source.workbook_packed",
                        new Words("'" + held.name() + "' 是压缩过的工作簿", "'" + held.name() + "' is a workbook inside gzip"),
                        held.name(),
                        new Words("解压后交上 .xlsx 本身", "Unpack it and give the .xlsx itself"));
            }
        }
    }
}
