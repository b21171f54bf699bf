package cn.zhunsheng.server.demo;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;

/// Fills an empty platform with 云溪市, a city that does not exist: departments, people, files of generated residents,
/// each
/// checked. Everything goes through the API, as a program of the city would do it.
public final class Demo {
    /// The password of everybody in the city; public, and said to be.
    public static final String PASSWORD = "demo-city-2026";

    private static final String POLICE = "市公安局";
    private static final String SECURITY = "市人力资源和社会保障局";

    /// Somebody of a department, or of the city where it is empty; `citywide` where the role is for all of it.
    private record Resident(String account, String name, String department, String role, boolean citywide) {}

    private static final List<Resident> PEOPLE = List.of(
            new Resident("steward", "林晓芸", POLICE, "steward", false),
            new Resident("steward.hr", "周建国", SECURITY, "steward", false),
            new Resident("editor", "沈思远", "市大数据局", "editor", true),
            new Resident("reviewer", "顾明哲", "市大数据局", "reviewer", true),
            new Resident("auditor", "韩若琳", "", "auditor", true),
            new Resident("leader", "陆文博", "", "leader", true),
            new Resident("reader", "苏晴", "", "reader", true));

    private final URI platform;
    private final DemoClient admin;

    private Demo(URI platform) {
        this.platform = platform;
        this.admin = new DemoClient(platform);
    }

    /// Builds the city.
    ///
    /// @param oneTime the first administrator's password; it becomes [#PASSWORD]
    /// @throws IOException when the platform refused a step; the city is then incomplete
    public static void build(URI platform, String oneTime) throws IOException, InterruptedException {
        new Demo(platform).build(oneTime);
    }

    private void build(String oneTime) throws IOException, InterruptedException {
        admin.signIn("admin", oneTime);
        admin.changePassword(oneTime, PASSWORD);
        String root = admin.get("/api/v1/organisations").get(0).get("id").asString();
        admin.send("PATCH", "/api/v1/organisations/" + root, Map.of("name", "云溪市（虚构）"));
        for (String department : List.of("市大数据局", POLICE, SECURITY, "市市场监督管理局")) {
            admin.send("POST", "/api/v1/organisations", Map.of("parent", root, "name", department));
        }
        for (Resident resident : PEOPLE) {
            settle(resident, root);
        }
        check("steward", department(POLICE), "人口基础信息 2026-09.csv", new DemoFile(9, 20_000, 60), false);
        check("steward", department(POLICE), "人口基础信息 2026-10.csv", new DemoFile(10, 20_000, 25), false);
        check("steward", department(POLICE), "人口基础信息 2026-11.csv", new DemoFile(11, 20_000, 8), true);
        check("steward.hr", department(SECURITY), "参保人员 2026-11.csv", new DemoFile(5, 8_000, 120), false);
    }

    private String department(String name) throws IOException, InterruptedException {
        for (var each : admin.get("/api/v1/organisations")) {
            if (each.get("name").asString().equals(name)) {
                return each.get("id").asString();
            }
        }
        throw new IOException("The city has no department of the name " + name);
    }

    /// A person with a role, who has changed the password for one time to that of everybody.
    private void settle(Resident resident, String root) throws IOException, InterruptedException {
        String home = resident.department.isEmpty() ? root : department(resident.department);
        var added = admin.send(
                "POST",
                "/api/v1/people",
                Map.of("account", resident.account, "name", resident.name, "organisation", home));
        admin.send(
                "POST",
                "/api/v1/people/" + added.get("id").asString() + "/grants",
                Map.of("role", resident.role, "organisation", resident.citywide ? root : home));
        DemoClient person = new DemoClient(platform);
        String oneTime = added.get("password").asString();
        person.signIn(resident.account, oneTime);
        person.changePassword(oneTime, PASSWORD);
    }

    private void check(String steward, String organisation, String name, DemoFile file, boolean kept)
            throws IOException, InterruptedException {
        DemoClient client = new DemoClient(platform);
        client.signIn(steward, PASSWORD);
        String run = client.upload(organisation, name, file.csv(), kept);
        client.send("POST", "/api/v1/checks/" + run + "/start", Map.of());
    }
}
