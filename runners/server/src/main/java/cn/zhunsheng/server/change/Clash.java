package cn.zhunsheng.server.change;

import java.util.Map;

/// Somebody else was faster: what they made, by the names of the fields, and what was entered, upon it. Nothing is
/// lost:
/// the form is shown again with both.
final class Clash extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Written mine;
    private final transient Map<String, String> theirs;
    private final boolean published;

    /// @param published whether theirs is in the package already, and not another revision of the proposal
    Clash(Written mine, Map<String, String> theirs, boolean published) {
        super("clash", null, false, false);
        this.mine = mine;
        this.theirs = Map.copyOf(theirs);
        this.published = published;
    }

    Written mine() {
        return mine;
    }

    Map<String, String> theirs() {
        return theirs;
    }

    boolean published() {
        return published;
    }
}
