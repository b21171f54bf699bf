package cn.zhunsheng.server;

import cn.zhunsheng.server.access.Role;
import cn.zhunsheng.server.identity.TestPeople;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/// The whole platform with its real database, started once for all tests of a run. It has one person of each role in
/// the
/// root organisation, whose account is the role.
///
/// Tests share it: they make what they need under names of their own and do not count what others may add.
public final class RunningPlatform {
    private static final String HOST = "127.0.0.1";
    private static final RunningPlatform ONE = new RunningPlatform();

    private final ConfigurableApplicationContext context;
    private final Map<Role, Session> sessions = new EnumMap<>(Role.class);

    private RunningPlatform(String... more) {
        try {
            Path data = Files.createTempDirectory("zhunsheng-platform");
            List<String> arguments = new ArrayList<>(List.of("--data", data.toString(), "--port", "0", "--host", HOST));
            arguments.addAll(List.of(more));
            context = Serve.started(ServeArguments.of(arguments.toArray(String[]::new)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (cn.zhunsheng.dictionary.Refusal e) {
            throw new IllegalStateException(e);
        }
        TestPeople.addOnePerRole(context);
    }

    public static RunningPlatform get() {
        return ONE;
    }

    /// Another one, with a configuration file of its own; it is the caller's to close.
    public static RunningPlatform configured(Path file) {
        return new RunningPlatform("--config", file.toString());
    }

    /// One that is started with further arguments; who asks for it closes its context.
    public static RunningPlatform with(String... more) {
        return new RunningPlatform(more);
    }

    public URI uri() {
        int port = ((WebServerApplicationContext) context).getWebServer().getPort();
        return URI.create("http://" + HOST + ":" + port);
    }

    /// A part of the platform, for what no page shows.
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    /// Somebody who has this role in the root organisation, signed in.
    public synchronized Session as(Role role) {
        return sessions.computeIfAbsent(role, r -> visitor().signIn(r.id(), TestPeople.PASSWORD));
    }

    /// Somebody who is not signed in.
    public Session visitor() {
        return new Session(uri());
    }
}
