package cn.zhunsheng.server.check;

import cn.zhunsheng.check.schema.HeaderTable;
import cn.zhunsheng.check.schema.TableStructure;
import cn.zhunsheng.check.source.Rows;
import cn.zhunsheng.match.TableMatch;
import cn.zhunsheng.match.profile.ColumnProfile;
import cn.zhunsheng.match.profile.ProfileFold;
import cn.zhunsheng.match.profile.ProfilePlan;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the first rows of a source say of its columns. Of values, only counts are kept.
final class FirstRows {
    private static final int ROWS = 1_000;

    private final Packages packages;
    private final ProfilePlan plan;

    FirstRows(Packages packages, LocalDate day) {
        this.packages = packages;
        this.plan = new ProfilePlan(packages.dictionary(), day);
    }

    TableMatch match(Rows rows) throws IOException {
        TableStructure table = HeaderTable.of(rows.source());
        List<ProfileFold> folds = new ArrayList<>();
        table.columns().forEach(column -> folds.add(new ProfileFold(plan)));
        fold(rows, folds);
        Map<String, ColumnProfile> profiles = new HashMap<>();
        for (int i = 0; i < folds.size(); i++) {
            profiles.putIfAbsent(table.columns().get(i).name(), folds.get(i).profile());
        }
        return packages.matching().of(table, profiles);
    }

    private static void fold(Rows rows, List<ProfileFold> folds) throws IOException {
        for (int read = 0; read < ROWS; read++) {
            Optional<Rows.Row> row = rows.next();
            if (row.isEmpty()) {
                return;
            }
            List<String> cells = row.get().cells();
            for (int i = 0; i < Math.min(cells.size(), folds.size()); i++) {
                folds.get(i).add(cells.get(i));
            }
        }
    }
}
