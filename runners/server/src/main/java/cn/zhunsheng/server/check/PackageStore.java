package cn.zhunsheng.server.check;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.dictionary.compiled.CompiledPackage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The packages that runs stood on, each kept once, in schema `checks`.
@Component
class PackageStore {
    private final JdbcClient db;

    PackageStore(JdbcClient db) {
        this.db = db;
    }

    /// Notes the packages of a run, and keeps those that are not kept yet.
    void used(UUID run, Packages packages) throws IOException {
        List<Packages.Kept> kept = packages.kept();
        for (int place = 0; place < kept.size(); place++) {
            Packages.Kept each = kept.get(place);
            db.sql("""
                    insert into checks.package (digest, id, version, content)
                    values (:digest, :id, :version, :content)
                    on conflict do nothing
                    """)
                    .param("digest", each.digest())
                    .param("id", each.id())
                    .param("version", each.version())
                    .param("content", each.bytes())
                    .update();
            db.sql("""
                    insert into checks.run_package (run, place, digest)
                    values (:run, :place, :digest)
                    on conflict do nothing
                    """)
                    .param("run", run)
                    .param("place", place)
                    .param("digest", each.digest())
                    .update();
        }
    }

    private record Row(String id, String version, byte[] content) {}

    /// The packages of a run as they were then; none when it never ran.
    ///
    /// @throws Refusal when this version of the program cannot read them any more
    List<CompiledPackage> of(UUID run) throws Refusal {
        List<Row> rows = db.sql("""
                select p.id, p.version, p.content
                  from checks.run_package r
                  join checks.package p on p.digest = r.digest
                 where r.run = :run
                 order by r.place
                """)
                .param("run", run)
                .query((row, n) -> new Row(row.getString(1), row.getString(2), row.getBytes(3)))
                .list();
        List<CompiledPackage> packages = new ArrayList<>();
        for (Row row : rows) {
            try {
                packages.add(CompiledPackage.read(row.content));
            } catch (IOException e) {
                throw unreadable(row.id + " " + row.version);
            }
        }
        return packages;
    }

    private static Refusal unreadable(String which) {
        return new Refusal(
                "check.package_unreadable",
                new Words(
                        "当时的标准包 " + which + " 由旧版程序编译，现在的版本读不了",
                        "Package " + which
                                + " was compiled by an older version of the program, which this one cannot read"),
                "",
                new Words("用现在的标准包重新检查（新建检查）", "Check anew by the packages of today"));
    }
}
