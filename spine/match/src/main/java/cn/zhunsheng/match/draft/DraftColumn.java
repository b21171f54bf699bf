package cn.zhunsheng.match.draft;

import cn.zhunsheng.dictionary.ResolvedField;
import cn.zhunsheng.match.ColumnMatch;
import cn.zhunsheng.match.profile.ColumnProfile;
import java.util.Optional;

/// A column of a draft. `field` is what it is in the model, and absent where it is not in it; `left` says why then.
/// `profile` is absent where no values were looked at.
record DraftColumn(
        int index,
        ColumnMatch match,
        Optional<ResolvedField> field,
        LeftOut left,
        Optional<ColumnProfile> profile,
        ColumnFacts facts) {
    /// Why a column is not in the model.
    enum LeftOut {
        NOT,
        /// No element was chosen.
        NO_ELEMENT,
        /// Its name is empty, or that of a column before it, so that no field can be told to be it.
        NO_NAME
    }

    String name() {
        return match.column().name();
    }

    /// Whether each row read has a value; where none was read, whether the table demands one.
    boolean required() {
        return facts.values() > 0 ? facts.alwaysThere() : !match.column().nullable();
    }

    /// Whether the field's own format stands in place of the element's.
    boolean formatReplaced() {
        return field.flatMap(f -> f.field().format()).isPresent();
    }
}
