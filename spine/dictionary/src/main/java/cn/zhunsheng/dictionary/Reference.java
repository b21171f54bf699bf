package cn.zhunsheng.dictionary;

import java.util.List;

/// Values of some fields that must exist elsewhere, so many fields there as here.
public sealed interface Reference {
    List<String> fields();

    /// Rows of another source, given with the check under the name `source`; `toFields` are its columns.
    record ToSource(List<String> fields, String source, List<String> toFields) implements Reference {
        public ToSource {
            fields = List.copyOf(fields);
            toFields = List.copyOf(toFields);
        }
    }

    /// Codes that a code set has ever held.
    record ToCodes(List<String> fields, String codeSet) implements Reference {
        public ToCodes {
            fields = List.copyOf(fields);
        }
    }
}
