package cn.zhunsheng.search;

/// The fields of the index. None keeps places or counts: a name says a word once.
enum Names {
    /// Kind and reference together: by it a thing is replaced.
    KEY,
    KIND,
    /// Who gave it, so that what one source gave is replaced at once.
    SOURCE,
    /// Whole numbers, names and synonyms, without marks and blanks.
    WHOLE_NUMBER,
    WHOLE_NAME,
    WHOLE_SYNONYM,
    /// Every beginning of one of those.
    START,
    /// Runs of letters and of digits: `gb`, `t`, `19488`.
    TOKEN,
    /// Chinese characters, one and two by two.
    PART,
    /// Syllables, joined from each on.
    PINYIN,
    /// First letters of syllables, joined from each on.
    INITIALS
}
