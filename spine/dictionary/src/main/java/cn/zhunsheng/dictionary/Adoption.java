package cn.zhunsheng.dictionary;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// An international standard that a national one was made from, and how near to it that is; absent where that is not
/// known.
public record Adoption(CitedNumber number, Optional<Degree> degree) {
    /// 一致性程度 of GB/T 20000.2.
    public enum Degree {
        /// 等同
        IDT,
        /// 修改
        MOD,
        /// 非等效
        NEQ;

        /// In lower case, as messages name it.
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// As a table writes it: the number, and behind a blank the degree.
    ///
    /// @throws IllegalArgumentException when the number is spelled as no number is
    public static Adoption parse(String text) {
        int blank = text.lastIndexOf(' ');
        String last = text.substring(blank + 1);
        Optional<Degree> degree = Stream.of(Degree.values())
                .filter(each -> each.name().equals(last))
                .findFirst();
        return new Adoption(new CitedNumber(degree.isEmpty() ? text : text.substring(0, Math.max(0, blank))), degree);
    }

    @Override
    public String toString() {
        return degree.map(known -> number + " " + known).orElse(number.value());
    }
}
