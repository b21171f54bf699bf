package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.Change;
import java.util.List;

/// What differs between two versions of a package, a page at a time; `breaking` counts those that may make data fail
/// that passed.
record DiffPage(
        String id, String from, String to, List<String> versions, Paged<Change> changes, int all, int breaking) {
    DiffPage {
        versions = List.copyOf(versions);
    }
}
