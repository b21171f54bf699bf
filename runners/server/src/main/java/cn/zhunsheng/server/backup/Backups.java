package cn.zhunsheng.server.backup;

import cn.zhunsheng.dictionary.Language;
import cn.zhunsheng.dictionary.Legible;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.cli.ParseException;

/// `zs backup` and `zs restore`: arguments in, exit code out.
public final class Backups {
    /// The version of this program, as backups name it. A test holds it against the build's own.
    static final String PROGRAM = "0.1.0";

    private static final int DONE = 0;
    private static final int REFUSED = 2;
    private static final int FAULT = 70;

    private final PrintStream out;
    private final PrintStream err;
    private final Clock clock;

    private Backups(PrintStream out, PrintStream err, Clock clock) {
        this.out = out;
        this.err = err;
        this.clock = clock;
    }

    /// Does what the arguments ask.
    ///
    /// @param verb      `backup` or `restore`
    /// @param arguments what stands behind it
    /// @return 0: done; 2: the request cannot be met; 70: we broke, or the machine
    public static int run(String verb, String[] arguments, PrintStream out, PrintStream err) {
        return run(verb, arguments, out, err, Clock.systemUTC());
    }

    static int run(String verb, String[] arguments, PrintStream out, PrintStream err, Clock clock) {
        return new Backups(out, err, clock).run(verb, arguments);
    }

    private int run(String verb, String[] arguments) {
        Language language = language(arguments);
        try {
            Job job = verb.equals("restore") ? Job.restore(arguments) : Job.backup(arguments, clock);
            for (Words line : job.done()) {
                out.println(line.in(language));
            }
            return DONE;
        } catch (ParseException e) {
            return refused(
                    Job.unclear(new Words("参数无法理解：" + e.getMessage(), String.valueOf(e.getMessage()))), language);
        } catch (Refusal e) {
            return refused(e, language);
        } catch (IOException | SQLException e) {
            return faulty(new Words("读写失败：", "Reading or writing failed: "), e, language);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return FAULT;
        } catch (RuntimeException | Error e) {
            return faulty(new Words("程序出错：", "The program failed: "), e, language);
        }
    }

    private int refused(Refusal refusal, Language language) {
        boolean english = language == Language.EN;
        err.println("zs: " + refusal.code());
        err.println(
                (english ? "what   " : "原因  ") + Legible.brief(refusal.what().in(language)));
        if (!refusal.where().isEmpty()) {
            err.println((english ? "where  " : "位置  ") + Legible.brief(refusal.where()));
        }
        err.println((english ? "fix    " : "办法  ") + Legible.brief(refusal.fix().in(language)));
        return REFUSED;
    }

    private int faulty(Words what, Throwable cause, Language language) {
        String said = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        err.println("zs: " + what.in(language) + Legible.brief(said));
        if (System.getenv("ZS_DEBUG") != null) {
            cause.printStackTrace(err);
        }
        return FAULT;
    }

    /// Needed before the arguments are parsed: what is wrong with them is said in it.
    private static Language language(String... arguments) {
        List<String> all = Arrays.stream(arguments)
                .map(each -> each.toLowerCase(Locale.ROOT))
                .toList();
        int at = all.indexOf("--lang");
        boolean english = all.contains("--lang=en")
                || (at >= 0 && at + 1 < all.size() && all.get(at + 1).equals("en"));
        return english ? Language.EN : Language.ZH;
    }
}
