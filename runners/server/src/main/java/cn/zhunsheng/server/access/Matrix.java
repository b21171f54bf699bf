package cn.zhunsheng.server.access;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// Every endpoint and who may call it, as the file `access.csv` says. What is not in the file is refused to everyone.
///
/// The columns, by name: method, path, `anyone` (not signed in), `signed-in` (no role needed), and the roles. Any mark
/// in a cell
/// opens the endpoint.
public final class Matrix {
    private final List<Rule> rules;

    private record Rule(PathPattern pattern, Endpoint endpoint) {}

    private Matrix(List<Rule> rules) {
        this.rules = rules;
    }

    /// The matrix that comes with the program.
    public static Matrix shipped() {
        try (InputStream in = Matrix.class.getResourceAsStream("access.csv")) {
            if (in == null) {
                throw new IllegalStateException("The program comes without access.csv: build it again");
            }
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("access.csv cannot be read", e);
        }
    }

    static Matrix of(String csv) {
        List<String> lines = csv.lines().filter(line -> !line.isBlank()).toList();
        List<String> header = List.of(lines.getFirst().split(",", -1));
        List<Rule> rules = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            Endpoint endpoint = endpoint(header, List.of(line.split(",", -1)));
            rules.add(new Rule(PathPatternParser.defaultInstance.parse(endpoint.path()), endpoint));
        }
        rules.sort(Comparator.comparing(Rule::pattern)); // the most specific pattern decides
        return new Matrix(List.copyOf(rules));
    }

    private static Endpoint endpoint(List<String> header, List<String> cells) {
        if (cells.size() != header.size()) {
            throw new IllegalStateException("A line of access.csv has the wrong width: " + cells);
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            if (marked(role.id(), header, cells)) {
                roles.add(role);
            }
        }
        return new Endpoint(
                cells.get(0), cells.get(1), marked("anyone", header, cells), marked("signed-in", header, cells), roles);
    }

    private static boolean marked(String column, List<String> header, List<String> cells) {
        return !cells.get(header.indexOf(column)).isBlank();
    }

    /// All lines, the most specific path first.
    public List<Endpoint> endpoints() {
        return rules.stream().map(Rule::endpoint).toList();
    }

    /// The line that decides about a request; `HEAD` is asked as `GET`.
    public Optional<Endpoint> of(String method, String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        String asked = method.equals("HEAD") ? "GET" : method;
        return rules.stream()
                .filter(rule -> rule.endpoint.method().equals(asked) && rule.pattern.matches(parsed))
                .map(Rule::endpoint)
                .findFirst();
    }

    /// Whether somebody who holds these roles and is signed in may call it.
    public boolean allows(String method, String path, Set<Role> roles) {
        return of(method, path).filter(endpoint -> endpoint.opensTo(roles)).isPresent();
    }
}
