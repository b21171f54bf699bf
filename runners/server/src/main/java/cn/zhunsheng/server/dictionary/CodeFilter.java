package cn.zhunsheng.server.dictionary;

import java.time.LocalDate;
import java.util.Optional;

/// Which codes of a set are wanted: those that a search finds, else all (`flat`), else those right under a code.
///
/// `at` is the day on which they must be in force; empty is ever. `page` is counted from 1.
record CodeFilter(String search, String under, boolean flat, Optional<LocalDate> at, int page) {
    boolean searching() {
        return !search.isBlank();
    }
}
