package cn.zhunsheng.dictionary;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// The two encodings whose bytes are judged as they stand. Everything else is transcoded to UTF-8 first.
public enum Encoding {
    UTF_8("UTF-8", StandardCharsets.UTF_8),
    GB18030("GB18030", Charset.forName("GB18030"));

    private final String label;
    private final Charset charset;

    Encoding(String label, Charset charset) {
        this.label = label;
        this.charset = charset;
    }

    public String label() {
        return label;
    }

    public Charset charset() {
        return charset;
    }
}
