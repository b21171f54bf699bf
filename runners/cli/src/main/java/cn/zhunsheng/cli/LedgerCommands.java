package cn.zhunsheng.cli;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.ledger.say.LedgerRefusal;
import cn.zhunsheng.ledger.say.Phrase;
import cn.zhunsheng.ledger.verify.Flaw;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `zs ledger new|append|show|prove|verify`.
final class LedgerCommands {
    private LedgerCommands() {}

    static Map<String, Command> all(Texts texts) {
        Map<String, Command> commands = new LinkedHashMap<>();
        commands.put("new", new LedgerNewCommand(texts));
        commands.put("append", new LedgerAppendCommand(texts));
        commands.put("show", new LedgerShowCommand(texts));
        commands.put("prove", new LedgerProveCommand(texts));
        commands.put("verify", new LedgerVerifyCommand(texts));
        return commands;
    }

    /// What a command does with a log.
    interface Work<T> {
        T done() throws LedgerRefusal, Refusal, IOException, InterruptedException;
    }

    /// The same with the refusals of the log and of an address in the words of the command line.
    static <T> T with(Work<T> work) throws Refusal, IOException, InterruptedException {
        try {
            return work.done();
        } catch (LedgerRefusal e) {
            throw new Refusal(e.code(), words(e.what()), e.where(), words(e.fix()));
        } catch (HttpShelf.Unanswered e) {
            throw new Refusal(
                    "ledger.address_unanswered",
                    new Words("没有得到可用的回答：" + e.getMessage(), "There was no usable answer: " + e.getMessage()),
                    "",
                    new Words(
                            "检查地址和网络；应能取到 地址/checkpoint",
                            "Check the address and the network; ADDRESS/checkpoint should be there"));
        }
    }

    static Words words(Phrase phrase) {
        return new Words(phrase.zh(), phrase.en());
    }

    /// Each flaw as a finding.
    static void print(List<Flaw> flaws, Streams streams) {
        for (Flaw flaw : flaws) {
            streams.line("[" + streams.say("发现", "finding") + "] " + flaw.code());
            streams.line(streams.say("  原因  ", "  what   ") + words(flaw.what()).in(streams.language()));
            streams.line(streams.say("  位置  ", "  where  ") + flaw.where());
            streams.line(streams.say("  办法  ", "  fix    ") + words(flaw.fix()).in(streams.language()));
        }
    }

    /// An index as people write it; entries are counted from 0.
    static long index(String written) throws Refusal {
        if (!written.matches("\\d{1,18}")) {
            throw new Refusal(
                    "cli.number_unfit",
                    new Words("序号写作 '" + written + "'", "The index is '" + written + "'"),
                    "",
                    new Words("给出不小于 0 的整数", "Give a whole number from 0 up"));
        }
        return Long.parseLong(written);
    }
}
