package cn.zhunsheng.server.change;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;

/// Why a mapping between code sets is not taken.
final class MappingRefusals {
    private MappingRefusals() {}

    static Refusal mappingUnreadable() {
        return new Refusal(
                "change.mapping_unreadable",
                new Words("映射表读不懂", "The mapping cannot be read"),
                "",
                new Words(
                        "两个代码集写作 标准包/编号；映射写成 CSV：首行 code,to,note，每个代码一行，未定的 to 留空",
                        "Name both sets as package/id; write CSV: a header of code,to,note, one code a line, to empty where it is open"));
    }

    static Refusal mappedCodeUnknown(String code, String set) {
        return new Refusal(
                "change.mapped_code_unknown",
                new Words("代码集 '" + set + "' 没有代码 '" + code + "'", "Code set '" + set + "' has no code '" + code + "'"),
                "",
                new Words("映射只写两个代码集里有的代码", "Map only codes that the two sets have"));
    }

    static Refusal mappingLarge(int most) {
        return new Refusal(
                "change.mapping_large",
                new Words("不同的代码超过 %,d 个，不能一次起草".formatted(most), "More than %,d codes differ".formatted(most)),
                "",
                new Words("先标明不同，或合并成一个代码集", "Mark the sets distinct, or merge them"));
    }
}
