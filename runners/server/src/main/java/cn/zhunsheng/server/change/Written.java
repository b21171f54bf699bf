package cn.zhunsheng.server.change;

import java.util.Map;

/// What somebody entered in the form of a proposal: `values` by the names of its fields, `base` the version of the
/// package that the form was filled from, `revision` that of the proposal then, 0 for a new one.
record Written(
        String packageId,
        Kind kind,
        boolean retires,
        String title,
        String reason,
        String base,
        int revision,
        Map<String, String> values) {
    Written {
        values = Map.copyOf(values);
    }

    Written with(String newBase, int newRevision, Map<String, String> newValues) {
        return new Written(packageId, kind, retires, title, reason, newBase, newRevision, newValues);
    }
}
