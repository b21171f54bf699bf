package cn.zhunsheng.dictionary.compiled;

import cn.zhunsheng.dictionary.Words;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/// Bytes in the making: counts in as few bytes as they need, and every text once, referred to by its number.
final class Sink {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Map<String, Integer> texts = new LinkedHashMap<>();

    Sink() {
        texts.put("", 0);
    }

    /// The texts, then what was written.
    byte[] finished() {
        Sink whole = new Sink();
        List<String> all = new ArrayList<>(texts.keySet());
        whole.count(all.size());
        for (String text : all) {
            whole.block(text.getBytes(StandardCharsets.UTF_8));
        }
        whole.bytes.writeBytes(bytes.toByteArray());
        return whole.bytes.toByteArray();
    }

    /// A count that is not negative.
    void count(long value) {
        long rest = value;
        while (rest > 0x7F) {
            bytes.write((int) (rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        bytes.write((int) rest);
    }

    void flag(boolean value) {
        bytes.write(value ? 1 : 0);
    }

    void text(String text) {
        Integer number = texts.putIfAbsent(text, texts.size());
        count(number == null ? texts.size() - 1 : number);
    }

    /// By its name, which outlives a reordering.
    void constant(Enum<?> constant) {
        text(constant.name());
    }

    void textIfAny(Optional<String> text) {
        flag(text.isPresent());
        text.ifPresent(this::text);
    }

    void words(Words words) {
        text(words.zh());
        text(words.en());
    }

    void block(byte[] block) {
        count(block.length);
        bytes.writeBytes(block);
    }

    void texts(List<String> list) {
        all(list, Sink::text);
    }

    <T> void all(List<T> list, BiConsumer<Sink, T> one) {
        count(list.size());
        list.forEach(t -> one.accept(this, t));
    }
}
