package cn.zhunsheng.server;

import cn.zhunsheng.dictionary.Language;
import cn.zhunsheng.dictionary.Legible;
import cn.zhunsheng.dictionary.Refusal;
import java.io.PrintStream;

/// How a command that was refused says so.
record Said(PrintStream err, Language language) {
    private static final int REFUSED = 2;

    /// Returns the exit code.
    int refused(Refusal refusal) {
        err.println("zs: " + refusal.code());
        err.println(say("原因  ", "what   ") + Legible.brief(refusal.what().in(language)));
        if (!refusal.where().isEmpty()) {
            err.println(say("位置  ", "where  ") + Legible.brief(refusal.where()));
        }
        err.println(say("办法  ", "fix    ") + Legible.brief(refusal.fix().in(language)));
        return REFUSED;
    }

    private String say(String chinese, String english) {
        return language == Language.EN ? english : chinese;
    }
}
