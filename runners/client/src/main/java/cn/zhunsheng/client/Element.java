package cn.zhunsheng.client;

import java.util.List;

/// A data element as its standard states it; empty is what the standard leaves open.
///
/// @param dataType `string`, `number`, `date` … as in a package
/// @param format   the notation of GB/T 18391 such as `an18`
/// @param domain   which values it takes: `codeset:ID`, `scheme:ID`, or nothing
public record Element(
        String id,
        String packageId,
        String name,
        String nameEn,
        String shortName,
        List<String> synonyms,
        String definition,
        String dataType,
        String format,
        String domain,
        String sensitivity,
        String source) {
    public Element {
        synonyms = List.copyOf(synonyms);
    }
}
