package cn.zhunsheng.server.standard;

import cn.zhunsheng.server.console.Speech;
import cn.zhunsheng.server.standard.Treemap.Area;
import java.util.ArrayList;
import java.util.List;

/// The tree as a map: a block for each branch, in it a cell for each branch below; areas are numbers of standards.
///
/// What has none gets a small cell, so that it can be seen that there is none.
record TreePicture(List<Block> blocks) {
    static final int WIDTH = 960;
    static final int HEIGHT = 400;
    private static final int TITLE = 22;
    private static final int LINE = 18;
    private static final double LEAST = 1.2;

    TreePicture {
        blocks = List.copyOf(blocks);
    }

    /// A rectangle with a name and a number, that leads somewhere. `label` is what fits into it of the name.
    record Cell(int x, int y, int width, int height, String name, String label, int count, String path, int level) {
        boolean tall() {
            return height >= 2 * LINE + 4;
        }
    }

    /// `title` is what fits above its cells.
    record Block(Cell frame, String title, List<Cell> cells) {
        Block {
            cells = List.copyOf(cells);
        }
    }

    static TreePicture of(List<Branch> branches, Speech speech) {
        List<Block> blocks = new ArrayList<>();
        List<Area> areas =
                Treemap.of(branches.stream().map(TreePicture::weight).toList(), new Area(0, 0, WIDTH, HEIGHT));
        for (int i = 0; i < branches.size(); i++) {
            blocks.add(block(branches.get(i), areas.get(i), speech));
        }
        return new TreePicture(blocks);
    }

    private static double weight(Branch branch) {
        return branch.below().isEmpty()
                ? Math.max(branch.count(), LEAST)
                : branch.below().stream().mapToDouble(TreePicture::weight).sum();
    }

    private static Block block(Branch branch, Area area, Speech speech) {
        Cell frame = cell(branch, area, speech);
        String title = Label.fit(frame.name() + " " + frame.count(), frame.width() - 8);
        Area inside = new Area(area.x() + 2, area.y() + TITLE, area.width() - 4, area.height() - TITLE - 2);
        if (branch.below().isEmpty() || inside.height() < LINE) {
            return new Block(frame, title, List.of());
        }
        List<Area> areas =
                Treemap.of(branch.below().stream().map(TreePicture::weight).toList(), inside);
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < areas.size(); i++) {
            cells.add(cell(branch.below().get(i), areas.get(i), speech));
        }
        return new Block(frame, title, cells);
    }

    private static Cell cell(Branch branch, Area area, Speech speech) {
        int x = (int) Math.round(area.x());
        int y = (int) Math.round(area.y());
        int width = (int) Math.round(area.x() + area.width()) - x - 2;
        int height = (int) Math.round(area.y() + area.height()) - y - 2;
        String name = speech.in(branch.title());
        String full = name + " " + branch.count();
        String label = height < LINE ? "" : Label.fit(height >= 2 * LINE + 4 ? name : full, width - 8);
        int level = new CoverRow.Cell("", branch.count(), "", false).level();
        return new Cell(
                x, y, Math.max(width, 1), Math.max(height, 1), name, label, branch.count(), branch.path(), level);
    }
}
