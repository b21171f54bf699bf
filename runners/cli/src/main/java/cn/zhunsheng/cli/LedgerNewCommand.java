package cn.zhunsheng.cli;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.ledger.Ledger;
import cn.zhunsheng.ledger.SigningKey;
import cn.zhunsheng.ledger.hash.Hash;
import cn.zhunsheng.library.Library;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/// `zs ledger new DIR --origin NAME`: an empty log with keys of its own.
record LedgerNewCommand(Texts texts) implements Command {
    private static final List<String> HASHES = List.of("sha256", "sm3");
    private static final List<String> SIGNATURES = List.of("ed25519", "sm2", "both");

    @Override
    public Shape shape() {
        return Shape.of(texts.of("ledger.new"))
                .taking("DIR", 1, 1, texts.of("ledger.new.dir"))
                .value("origin", "NAME", texts.of("ledger.new.origin"))
                .value("hash", String.join("|", HASHES), texts.of("ledger.new.hash"))
                .value("sign", String.join("|", SIGNATURES), texts.of("ledger.new.sign"));
    }

    @Override
    public int run(Arguments arguments, Library library, Streams streams)
            throws Refusal, IOException, InterruptedException {
        Path folder = streams.path(arguments.positionals().getFirst());
        Hash hash = arguments.chosen("hash", HASHES).equals("sm3") ? Hash.SM3 : Hash.SHA_256;
        String origin = hash.origin(arguments
                .text("origin")
                .orElseThrow(() -> new Refusal(
                        "cli.origin_absent",
                        new Words("没有给出日志账的名称", "The log has no name"),
                        "",
                        new Words(
                                "加上 --origin，如 --origin data.example.gov.cn/audit；名称以后不能改",
                                "Add --origin, as in --origin data.example.gov.cn/audit; it stays for ever"))));
        List<SigningKey> keys = keys(arguments, Hash.of(origin), origin);
        LedgerCommands.with(() -> {
            Ledger.create(folder, origin, keys);
            return folder;
        });
        streams.line(streams.say("已建立日志账 ", "Made the log ") + origin);
        streams.line(streams.say("供人读取  ", "to publish  ") + folder.resolve("public"));
        streams.line(streams.say("不可外传  ", "to keep     ") + folder.resolve("private"));
        streams.line(streams.say("公钥，交给验证的人：", "Public keys, for those who verify:"));
        keys.forEach(key -> streams.line("  " + key.verifierText()));
        return Exit.CLEAN;
    }

    /// What is usual with the hash, unless something else is asked for.
    private static List<SigningKey> keys(Arguments arguments, Hash hash, String origin) throws Refusal {
        String usual = hash == Hash.SM3 ? "sm2" : "ed25519";
        String wanted = arguments.has("sign") ? arguments.chosen("sign", SIGNATURES) : usual;
        SecureRandom random = new SecureRandom();
        List<SigningKey> keys = new ArrayList<>();
        if (!wanted.equals("sm2")) {
            keys.add(SigningKey.draw(origin, SigningKey.Kind.ED25519, random));
        }
        if (!wanted.equals("ed25519")) {
            keys.add(SigningKey.draw(origin, SigningKey.Kind.SM2, random));
        }
        return keys;
    }
}
