package cn.zhunsheng.cli;

import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.match.draft.Draft;
import java.util.List;

/// What `zs infer` made of a table, and what is to be known of how it was read.
record InferredTable(Draft draft, List<Words> notes) {
    InferredTable {
        notes = List.copyOf(notes);
    }
}
