package cn.zhunsheng.match.evidence;

import cn.zhunsheng.dictionary.Words;
import java.util.Arrays;
import java.util.Optional;

/// One thing that may speak for or against an element. `key` is its name in the file of weights; the
/// sentence, where it has one, tells people of it and takes one detail.
public enum Feature {
    COMMENT_NAME("comment.name", "注释含名称“%s”", "The comment has the name '%s'"),
    COMMENT_SYNONYM("comment.synonym", "注释含同义名称“%s”", "The comment has the synonym '%s'"),
    COMMENT_FORM("comment.form", "注释含名称的另一写法“%s”", "The comment has '%s', another form of the name"),
    COMMENT_STEM("comment.stem", "注释含名称的主干“%s”", "The comment has '%s', the stem of the name"),
    COMMENT_WHOLE("comment.whole", "注释没有别的话", "The comment says nothing else"),
    COMMENT_SUBJECT("comment.subject", "前面的“%s”是它的对象或表的对象", "The '%s' before it is its object or the table's"),
    COMMENT_QUALIFIER("comment.qualifier", "前面的“%s”是限定词", "The '%s' before it is a qualifier"),
    COMMENT_PARTLY("comment.partly", "前面的“%s”说的是哪一个", "The '%s' before it says which one it is"),
    COMMENT_OTHER("comment.other", "", ""),
    COMMENT_OTHER_MEASURE("comment.other-measure", "", ""),
    COMMENT_SHADOWED("comment.shadowed", "", ""),
    COLUMN_SHADOWED("column.shadowed", "", ""),
    COLUMN_KEY("column.key", "它是表的主键", "It is the key of the table"),
    COMMENT_OTHER_PERSONAL("comment.other-personal", "前面的“%s”说的是谁", "The '%s' before it says whose it is"),
    COMMENT_SHARE("comment.share", "", ""),
    COMMENT_LATER("comment.later", "", ""),
    COMMENT_ASIDE("comment.aside", "括号里写着它", "It stands in the brackets"),
    COMMENT_TAIL("comment.tail", "", ""),
    COMMENT_TAIL_NEUTRAL("comment.tail-neutral", "", ""),
    COMMENT_TAIL_ID("comment.tail-id", "", ""),
    COMMENT_WORDS_FULL("comment.words-full", "注释的词根与它相同：%s", "The comment has the same roots: %s"),
    COMMENT_WORDS_HIGH("comment.words-high", "注释的词根与它相近：%s", "The comment has nearly the same roots: %s"),
    COMMENT_WORDS_MID("comment.words-mid", "注释的词根与它部分相同：%s", "The comment shares roots with it: %s"),
    COMMENT_WORDS_LOW("comment.words-low", "", ""),
    COMMENT_HEAD("comment.head", "", ""),
    COMMENT_IMPLIED("comment.implied", "表名补足了注释没说的词", "The table says what the comment leaves out"),
    COMMENT_EXPLAINED("comment.explained", "", ""),
    COMMENT_CODES("comment.codes", "注释列举的值与代码集 %s 相符", "The values in the comment are those of code set %s"),
    COMMENT_DICTIONARY("comment.dictionary", "注释指明代码集 %s", "The comment names the code set %s"),
    COLUMN_NAME("column.name", "列名是它的一种叫法“%s”", "The column's name is '%s', which it is called"),
    COLUMN_ENGLISH("column.english", "列名是它的英文名称“%s”", "The column's name is its English name '%s'"),
    COLUMN_INITIALS("column.initials", "列名是“%s”的拼音首字母", "The column's name is the pinyin initials of %s"),
    COLUMN_INITIALS_FORM("column.initials-form", "列名是“%s”的拼音首字母", "The column's name is the pinyin initials of %s"),
    COLUMN_INITIALS_QUALIFIED(
            "column.initials-qualified",
            "列名以“%s”的拼音首字母结尾，前面是限定词",
            "The column's name ends with the pinyin initials of %s, a qualifier before them"),
    COLUMN_INITIALS_ENDING(
            "column.initials-ending", "列名以“%s”的拼音首字母结尾", "The column's name ends with the pinyin initials of %s"),
    COLUMN_INITIALS_LENGTH("column.initials-length", "", ""),
    COLUMN_SPELLED("column.spelled", "列名是“%s”的拼音", "The column's name is the pinyin of %s"),
    COLUMN_DESIGNATION("column.designation", "列名是 %s 中的指标", "The column's name is an indicator of %s"),
    COLUMN_WORDS_FULL("column.words-full", "列名的词根与它相同：%s", "The column's name has the same roots: %s"),
    COLUMN_WORDS_HIGH("column.words-high", "列名的词根与它相近：%s", "The column's name has nearly the same roots: %s"),
    COLUMN_WORDS_MID("column.words-mid", "列名的词根与它部分相同：%s", "The column's name shares roots with it: %s"),
    COLUMN_WORDS_LOW("column.words-low", "", ""),
    COLUMN_HEAD("column.head", "", ""),
    COLUMN_IMPLIED("column.implied", "表名补足了列名没说的词", "The table says what the column's name leaves out"),
    COLUMN_EXPLAINED("column.explained", "", ""),
    COLUMN_TAIL_ID("column.tail-id", "", ""),
    TYPE_FITS("type.fits", "类型 %s 合适", "The type %s suits it"),
    TYPE_MISFITS("type.misfits", "", ""),
    LENGTH_FITS("length.fits", "长度恰好是 %s", "The length is just %s"),
    LENGTH_SHORT("length.short", "", ""),
    TABLE_SUBJECT("table.subject", "表说的是“%s”", "The table is about %s"),
    TABLE_GROUP("table.group", "邻近的列多与它同类", "The columns around are of its kind"),
    VALUES_SCHEME("values.scheme", "%s", "%s"),
    VALUES_CODES("values.codes", "%s", "%s"),
    VALUES_NAMES("values.names", "%s", "%s"),
    VALUES_NAMESAKE("values.namesake", "", ""),
    VALUES_SHAPE("values.shape", "%s", "%s"),
    VALUES_MISFIT("values.misfit", "但%s", "But %s"),
    VALUES_UNLIKE("values.unlike", "但%s", "But %s"),
    NONE("none", "", ""),
    NONE_WHETHER("none.whether", "", ""),
    NONE_KEY("none.key", "", ""),
    NONE_FEW("none.few-words", "", "");

    private final String key;
    private final String zh;
    private final String en;

    Feature(String key, String zh, String en) {
        this.key = key;
        this.zh = zh;
        this.en = en;
    }

    public String key() {
        return key;
    }

    /// The feature of that key, if there is one.
    public static Optional<Feature> of(String key) {
        return Arrays.stream(values()).filter(f -> f.key.equals(key)).findFirst();
    }

    /// Whether it is told to people as what speaks against an element.
    public boolean isAgainst() {
        return this == VALUES_MISFIT || this == VALUES_UNLIKE;
    }

    /// The sentence about the detail; empty where the feature is no reason that one gives to people.
    public Optional<Words> sentence(Words detail) {
        return zh.isEmpty()
                ? Optional.empty()
                : Optional.of(new Words(zh.formatted(detail.zh()), en.formatted(detail.en())));
    }
}
