package cn.zhunsheng.dictionary.format;

/// What the characters of a term may be.
public enum CharacterClass {
    /// `a`: letters; Han characters and the letters of every other script count.
    LETTERS("a", "个字母（含汉字）", "letter", "letters"),
    /// `n`: the digits 0 to 9.
    DIGITS("n", "位数字", "digit", "digits"),
    /// `an`: letters as in `a`, and digits.
    LETTERS_OR_DIGITS("an", "位字母或数字", "letter or digit", "letters or digits"),
    /// `c`: every character but controls.
    ANY("c", "个字符", "character", "characters");

    private final String notation;
    private final String zh;
    private final String one;
    private final String many;

    CharacterClass(String notation, String zh, String one, String many) {
        this.notation = notation;
        this.zh = zh;
        this.one = one;
        this.many = many;
    }

    /// As formats write it.
    public String notation() {
        return notation;
    }

    /// How they are counted in Chinese: `位数字`.
    String zh() {
        return zh;
    }

    /// What so many of them are called in English.
    String en(int count) {
        return count == 1 ? one : many;
    }

    /// Whether a code point outside ASCII is of the class. Asked of `a` and `an` only.
    boolean holds(int codePoint) {
        boolean digit = this != LETTERS && Character.isDigit(codePoint);
        return digit || Character.isAlphabetic(codePoint);
    }
}
