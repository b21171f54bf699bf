package cn.zhunsheng.check.source;

import cn.zhunsheng.dictionary.Encoding;
import java.util.Optional;

/// What the user said of a source; empty means: find out. `headerRow` counts records from 1, empty lines included.
public record SourceOptions(Optional<Encoding> encoding, Optional<Character> delimiter, int headerRow) {
    public static final SourceOptions FIND_OUT = new SourceOptions(Optional.empty(), Optional.empty(), 1);
}
