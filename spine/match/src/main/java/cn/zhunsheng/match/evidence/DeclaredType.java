package cn.zhunsheng.match.evidence;

import java.util.Arrays;
import java.util.Locale;

/// What kind of value a declared type holds, whoever names it: SQL of any vendor, Java, TypeScript.
public enum DeclaredType {
    TEXT("char text string clob"),
    DATE_TIME("datetime timestamp time"),
    DATE("date"),
    TRUTH("bool bit"),
    BINARY("blob binary bytea image"),
    NUMBER("int num dec float double real long money serial"),
    UNKNOWN("");

    /// Parts of names, parted by blanks.
    private final String parts;

    DeclaredType(String parts) {
        this.parts = parts;
    }

    /// The first kind of which the type's name has a part; [#UNKNOWN] where it has none.
    public static DeclaredType of(String type) {
        String name = type.toLowerCase(Locale.ROOT);
        for (DeclaredType each : values()) {
            if (each != UNKNOWN && Arrays.stream(each.parts.split(" ", -1)).anyMatch(name::contains)) {
                return each;
            }
        }
        return UNKNOWN;
    }

    /// Whether it holds a day or a point in time.
    boolean isMoment() {
        return this == DATE || this == DATE_TIME;
    }
}
