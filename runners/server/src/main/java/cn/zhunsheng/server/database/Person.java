package cn.zhunsheng.server.database;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// As whom PostgreSQL's programs run: as we ourselves, or, because they refuse root, as nobody in a user namespace of
/// their own, where root's files are nobody's.
record Person(List<String> prefix) {
    private static final List<String> NAMESPACE = List.of("unshare", "--user");

    Person {
        prefix = List.copyOf(prefix);
    }

    static Person unprivileged() throws Refusal, InterruptedException {
        if (!System.getProperty("user.name").equals("root")) {
            return new Person(List.of());
        }
        if (!works(NAMESPACE)) {
            throw new Refusal(
                    "server.user_root",
                    new Words(
                            "PostgreSQL 不以 root 运行，本机又不许用户命名空间（unshare --user）",
                            "PostgreSQL does not run as root, and this machine allows no user namespaces (unshare --user)"),
                    "",
                    new Words(
                            "换一个普通用户运行，或用 --jdbc-url 连接您自己的 PostgreSQL",
                            "Run as an ordinary user, or use your own PostgreSQL with --jdbc-url"));
        }
        return new Person(NAMESPACE);
    }

    List<String> command(List<String> command) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }

    private static boolean works(List<String> prefix) throws InterruptedException {
        List<String> nothing = new ArrayList<>(prefix);
        nothing.add("true");
        try {
            return new ProcessBuilder(nothing).start().waitFor() == 0;
        } catch (IOException e) {
            return false; // there is no such program
        }
    }
}
