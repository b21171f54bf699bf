package cn.zhunsheng.check.mapping;

import cn.zhunsheng.dictionary.Field;

/// A column that holds a field: the header cell as it stands, its place counted from 1, and what made the match.
public record ColumnMapping(String column, int index, Field field, By by) {
    /// What a header cell was matched by.
    public enum By {
        TITLE("title"),
        NAME("name"),
        SHORT_NAME("short_name"),
        SYNONYM("synonym"),
        GIVEN("given");

        private final String label;

        By(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
