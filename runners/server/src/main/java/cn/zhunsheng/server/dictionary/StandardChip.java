package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.Words;

/// A standard as every page shows it, drawn by the template `dictionary/standardchip`: number, state as dot and word,
/// title on hover. `status` is one of those of `standards.csv`; `path` is of the standard's page.
public record StandardChip(String number, Words title, String status, String path) {}
