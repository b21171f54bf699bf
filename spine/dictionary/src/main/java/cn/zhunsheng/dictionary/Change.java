package cn.zhunsheng.dictionary;

import java.util.List;

/// One difference between two versions of a package.
///
/// `thing` names what differs, as in `element person.name` or `model population-basic field sexCode`.
/// `breaking` means that data or a reader that was right by the first may be wrong by the second. `affected`
/// are the things that use it, at whatever distance, in alphabetical order; it may be empty.
public record Change(Kind kind, String thing, boolean breaking, Words what, List<String> affected) {
    public Change {
        affected = List.copyOf(affected);
    }

    /// What became of the thing.
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }
}
