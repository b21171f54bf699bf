package cn.zhunsheng.server.standard;

import cn.zhunsheng.dictionary.Words;
import java.util.List;

/// A class against the sub-systems: how many of its standards are in each, in none, and at all.
record CoverRow(Words title, List<Cell> cells, Cell none, Cell all) {
    CoverRow {
        cells = List.copyOf(cells);
    }

    /// `expected` says that the guide composes the sub-system of this class, so that none is a gap.
    record Cell(String system, int count, String path, boolean expected) {
        private static final int[] STEPS = {1, 3, 7, 15, 25};

        /// How dark the cell is, 0 to 5, by steps that are the same on every page.
        int level() {
            int level = 0;
            while (level < STEPS.length && count >= STEPS[level]) {
                level++;
            }
            return level;
        }

        boolean gap() {
            return expected && count == 0;
        }
    }
}
