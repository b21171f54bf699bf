package cn.zhunsheng.dictionary;

import java.util.List;

/// One code of a code set. Codes are strings: leading zeros are theirs.
///
/// `parent` is empty at the top of a hierarchy. `successors` says only what a source says.
public record Code(
        String code,
        String name,
        String nameEn,
        String parent,
        Validity validity,
        List<String> successors,
        String note) {
    public Code {
        successors = List.copyOf(successors);
    }

    public Words title() {
        return new Words(name, nameEn.isEmpty() ? name : nameEn);
    }
}
