package cn.zhunsheng.server;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.server.site.Secrets;
import cn.zhunsheng.server.vault.KeyFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;

/// `zs seal --key-file FILE`: reads a secret from standard input and prints what may stand in the configuration file
/// for
/// it. Makes the key file where there is none.
record SealCommand(InputStream in, PrintStream out, PrintStream err) {
    private static final int FAULT = 70;
    private static final int LONGEST = 4_096;

    int run(String... arguments) {
        Said said = new Said(err, ServeArguments.language(arguments));
        try {
            List<String> given = List.of(arguments);
            int at = given.indexOf("--key-file");
            String secret = new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8).strip();
            if (at < 0 || at + 1 == given.size() || secret.isEmpty()) {
                throw new Refusal(
                        "server.seal_unclear",
                        new Words(
                                "缺少 --key-file，或标准输入里没有要加密的内容", "There is no --key-file, or nothing on standard input"),
                        "",
                        new Words(
                                "写作 printf %s '口令' | zs seal --key-file 密钥文件",
                                "Write it as printf %s 'SECRET' | zs seal --key-file FILE"));
            }
            out.println(Secrets.sealed(secret, KeyFile.kept(Path.of(given.get(at + 1)), new SecureRandom())));
            return 0;
        } catch (Refusal refusal) {
            return said.refused(refusal);
        } catch (IOException e) {
            err.println("zs: " + e.getMessage());
            return FAULT;
        }
    }
}
