package cn.zhunsheng.server;

import cn.zhunsheng.dictionary.Language;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.server.demo.Demo;
import cn.zhunsheng.server.identity.FirstStart;
import cn.zhunsheng.server.site.Site;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/// `zs serve`: starts the platform and stays until it is stopped.
final class Serve {
    private static final int REFUSED = 2;
    private static final int FAULT = 70;
    private static final String LOCAL = "127.0.0.1";

    private final PrintStream out;
    private final PrintStream err;
    private final Language language;

    Serve(PrintStream out, PrintStream err, Language language) {
        this.out = out;
        this.err = err;
        this.language = language;
    }

    int run(String... arguments) {
        try {
            ServeArguments given = ServeArguments.of(arguments);
            if (given.help()) {
                given.print(out, language);
                return 0;
            }
            ready(started(given), given);
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return FAULT;
        } catch (Refusal e) {
            refused(e);
            return REFUSED;
        } catch (IOException | RuntimeException e) {
            return refusal(e).map(this::refused).orElseGet(() -> failed(e));
        }
    }

    static ConfigurableApplicationContext started(ServeArguments given) throws IOException {
        SpringApplication platform = new SpringApplication(Platform.class);
        platform.setDefaultProperties(given.defaults());
        platform.addInitializers(new Start());
        return platform.run(given.properties());
    }

    private void ready(ConfigurableApplicationContext platform, ServeArguments given)
            throws IOException, InterruptedException {
        FirstStart first = platform.getBean(FirstStart.class);
        Optional<String> password = given.resetAdmin() ? Optional.of(first.reset()) : first.run();
        String host = platform.getEnvironment().getProperty("server.address", "127.0.0.1");
        int port = Objects.requireNonNull(((WebServerApplicationContext) platform).getWebServer())
                .getPort();
        out.println(say("准绳已启动：", "Zhunsheng is up: ") + "http://" + (host.contains(":") ? "[" + host + "]" : host)
                + ":" + port + "/");
        if (password.isPresent() && platform.getBean(Site.class).demo()) {
            out.println(say("正在建造演示用的云溪市…", "Building the city of the demonstration …"));
            Demo.build(URI.create("http://" + LOCAL + ":" + port), password.get());
            out.println(say(
                            "演示环境，城市是虚构的。账号 admin、steward、auditor 等，口令都是 ",
                            "A demonstration: the city is invented. Accounts admin, steward, auditor …, all with the password ")
                    + Demo.PASSWORD);
        } else if (password.isPresent()) {
            out.println(say("首次登录  账号 ", "First sign-in: account ")
                    + FirstStart.ACCOUNT
                    + say("  一次性口令 ", ", password for one time ")
                    + password.get());
            out.println(say("只显示这一次；登录后先改口令。", "It is shown this once; change it when you are in."));
        }
    }

    private String say(String chinese, String english) {
        return language == Language.EN ? english : chinese;
    }

    /// What stopped the start, where it is something that the operator can mend.
    private static Optional<Refusal> refusal(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return Optional.of(refusal);
            }
            if (cause instanceof PortInUseException taken) {
                return Optional.of(new Refusal(
                        "server.port_taken",
                        new Words("端口 " + taken.getPort() + " 已被占用", "Port " + taken.getPort() + " is taken"),
                        "",
                        new Words("用 --port 换一个端口，或停止占用它的程序", "Give another with --port, or stop who uses it")));
            }
        }
        return Optional.empty();
    }

    private int refused(Refusal refusal) {
        return new Said(err, language).refused(refusal);
    }

    private int failed(Exception fault) {
        err.println("zs: " + say("启动失败：", "The start failed: ") + fault.getMessage());
        if (System.getenv("ZS_DEBUG") != null) {
            fault.printStackTrace(err);
        }
        return FAULT;
    }
}
