package cn.zhunsheng.cli;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.ledger.say.LedgerRefusal;
import cn.zhunsheng.ledger.verify.FolderShelf;
import cn.zhunsheng.ledger.verify.Note;
import cn.zhunsheng.ledger.verify.Shelf;
import cn.zhunsheng.ledger.verify.VerifierKey;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A log that someone names: by its folder or by an address.
///
/// @param note the bytes of its checkpoint, not yet believed
record LedgerSource(Shelf shelf, byte[] note, List<VerifierKey> keys) {

    /// @param given public keys, or files that hold one a line; where none are given, those that the log's own
    ///     folder has
    static LedgerSource open(String written, List<String> given, Streams streams)
            throws Refusal, LedgerRefusal, IOException {
        List<VerifierKey> keys = given(given, streams);
        Shelf shelf = shelf(written, streams);
        byte[] note = shelf.read("checkpoint", Note.MOST_BYTES)
                .orElseThrow(() -> new Refusal(
                        "ledger.checkpoint_absent",
                        new Words(
                                "'" + written + "' 里没有日志账：缺 checkpoint",
                                "There is no log at '" + written + "': no checkpoint"),
                        shelf.name(),
                        new Words(
                                "给出日志账的文件夹（其中有 public 或 checkpoint）或地址",
                                "Name the folder of a log (with public or checkpoint in it) or its address")));
        Path own = streams.path(written).resolve("keys");
        if (keys.isEmpty() && shelf instanceof FolderShelf && Files.isRegularFile(own)) {
            keys.addAll(lines(own));
        }
        return new LedgerSource(shelf, note, keys);
    }

    private static Shelf shelf(String written, Streams streams) throws Refusal {
        if (!written.matches("(?i)https?://.*")) {
            return new FolderShelf(streams.path(written));
        }
        try {
            URI address = URI.create(written);
            if (address.getHost() != null && address.getQuery() == null && address.getFragment() == null) {
                return HttpShelf.at(address);
            }
        } catch (IllegalArgumentException e) {
            throw unfit(written);
        }
        throw unfit(written);
    }

    private static Refusal unfit(String written) {
        return new Refusal(
                "ledger.address_unfit",
                new Words("'" + written + "' 不是可用的地址", "'" + written + "' is no address that can be used"),
                "",
                new Words("写完整的 http 或 https 地址，不带 ? 和 #", "Write a whole http or https address, without ? and #"));
    }

    /// The keys that options name.
    static List<VerifierKey> given(List<String> given, Streams streams) throws LedgerRefusal, IOException {
        List<VerifierKey> keys = new ArrayList<>();
        for (String each : given) {
            Path file = each.contains("+") ? Path.of("") : streams.path(each);
            if (Files.isRegularFile(file)) {
                keys.addAll(lines(file));
            } else {
                keys.add(VerifierKey.read(each));
            }
        }
        return keys;
    }

    private static List<VerifierKey> lines(Path file) throws LedgerRefusal, IOException {
        List<VerifierKey> keys = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                keys.add(VerifierKey.read(line));
            }
        }
        return keys;
    }

    /// The keys; nobody's word is taken for a log.
    List<VerifierKey> demandKeys() throws Refusal {
        return demand(keys, shelf.name());
    }

    static List<VerifierKey> demand(List<VerifierKey> keys, String place) throws Refusal {
        if (keys.isEmpty()) {
            throw new Refusal(
                    "ledger.key_absent",
                    new Words("不知道这本账的公钥", "The public key of the log is not known"),
                    place,
                    new Words(
                            "用 --key 给出公钥或存有公钥的文件；请从运行者处另行取得，不要取自账里",
                            "Give it by --key, as text or file; get it from who runs the log by another way than the log"));
        }
        return keys;
    }
}
