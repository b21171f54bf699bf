package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.server.console.Speech;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Collects what a thing states, in the order given, and leaves out what it does not.
final class Facts {
    private final Speech speech;
    private final List<Fact> facts = new ArrayList<>();

    Facts(Speech speech) {
        this.speech = speech;
    }

    Facts add(String key, String text) {
        return linked(key, text, "");
    }

    Facts linked(String key, String text, String path) {
        if (!text.isBlank()) {
            facts.add(new Fact(key, text, path));
        }
        return this;
    }

    /// A word of a closed list, in the reader's language; `words` is what the keys of their messages begin with.
    Facts word(String key, String words, Enum<?> word) {
        return add(key, speech.say(words + word.name().toLowerCase(Locale.ROOT)));
    }

    List<Fact> list() {
        return List.copyOf(facts);
    }
}
