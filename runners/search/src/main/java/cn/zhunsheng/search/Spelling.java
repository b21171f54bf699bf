package cn.zhunsheng.search;

import cn.zhunsheng.dictionary.FoldedName;
import cn.zhunsheng.dictionary.compiled.Pinyin;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Chinese text as words and as syllables. Words are cut first, because a character is read as its word is read; how a
/// word is read is kept, because asking takes a hundred times as long as remembering.
///
/// Any number of threads.
final class Spelling {
    private static final int REMEMBERED = 200_000;

    private final Map<String, List<String>> known = new ConcurrentHashMap<>();
    private final ThreadLocal<HMMChineseTokenizer> cutters = ThreadLocal.withInitial(HMMChineseTokenizer::new);

    static boolean chinese(int point) {
        return Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN;
    }

    static boolean chinese(String text) {
        return text.codePoints().anyMatch(Spelling::chinese);
    }

    /// The syllables of a text; what is written in letters and digits stays together. None when nothing is Chinese.
    List<String> syllables(String text) {
        if (!chinese(text)) {
            return List.of();
        }
        List<String> syllables = new ArrayList<>();
        for (String word : words(text)) {
            syllables.addAll(known(word));
        }
        return syllables;
    }

    private List<String> known(String word) {
        List<String> read = known.get(word);
        if (read == null) {
            read = Pinyin.syllables(word);
            if (known.size() < REMEMBERED) {
                known.put(word, read);
            }
        }
        return read;
    }

    private List<String> words(String text) {
        List<String> words = new ArrayList<>();
        try (HMMChineseTokenizer cutter = cutters.get()) {
            cutter.setReader(new StringReader(FoldedName.of(text)));
            CharTermAttribute word = cutter.addAttribute(CharTermAttribute.class);
            cutter.reset();
            while (cutter.incrementToken()) {
                words.add(word.toString());
            }
            cutter.end();
        } catch (IOException e) {
            throw new UncheckedIOException("A text that is at hand can be read", e);
        }
        return words;
    }
}
