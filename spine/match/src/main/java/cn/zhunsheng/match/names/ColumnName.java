package cn.zhunsheng.match.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A column's name taken apart: `F_createTime2` is `create`, `time`.
///
/// `parts` are in lower case and in order, without digits and without a first part of one letter that
/// stands before others, as in `F_XM`, and turned where `of` stands between them, so that what the column
/// is comes last; `joined` is all of them together. A name of digits alone and the code of an indicator
/// (`AAC003`) have no parts.
public record ColumnName(List<String> parts, String joined) {
    private static final Set<String> SMALL = Set.of("the", "a", "an", "in");

    public ColumnName {
        parts = List.copyOf(parts);
    }

    public static ColumnName of(String name) {
        if (isCode(name)) {
            return new ColumnName(List.of(), "");
        }
        List<String> parts = split(name);
        if (parts.size() > 1 && parts.getFirst().length() == 1) {
            parts.removeFirst();
        }
        parts = headLast(parts);
        return new ColumnName(parts, String.join("", parts));
    }

    /// `name_of_person` is person's name: in Chinese and in most columns what it is stands last.
    private static List<String> headLast(List<String> parts) {
        int of = parts.indexOf("of");
        if (of <= 0 || of == parts.size() - 1) {
            return parts;
        }
        List<String> turned = new ArrayList<>(headLast(parts.subList(of + 1, parts.size())));
        turned.addAll(parts.subList(0, of));
        turned.removeAll(SMALL);
        return turned;
    }

    /// Whether it is the code of an indicator, such as `AAC003`, whose letters are no words.
    private static boolean isCode(String name) {
        int letters = 0;
        while (letters < name.length() && name.charAt(letters) < 0x80 && Character.isLetter(name.charAt(letters))) {
            letters++;
        }
        int digits = letters;
        while (digits < name.length() && Character.isDigit(name.charAt(digits))) {
            digits++;
        }
        return letters > 1 && letters <= 4 && digits - letters >= 3;
    }

    private static List<String> split(String name) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= name.length(); i++) {
            boolean end = i == name.length() || !Character.isLetter(name.charAt(i));
            if (end || (i > from && breaks(name, i))) {
                if (i > from) {
                    parts.add(name.substring(from, i).toLowerCase(Locale.ROOT));
                }
                from = end ? i + 1 : i;
            }
        }
        return parts;
    }

    /// Whether a new word begins at `i`: `createTime`, `HTTPDate`, 姓名name.
    private static boolean breaks(String name, int i) {
        char before = name.charAt(i - 1);
        char here = name.charAt(i);
        if ((before < 0x80) != (here < 0x80)) {
            return true;
        }
        boolean acronymEnds = i + 1 < name.length()
                && Character.isUpperCase(before)
                && Character.isUpperCase(here)
                && Character.isLowerCase(name.charAt(i + 1));
        return acronymEnds || (Character.isLowerCase(before) && Character.isUpperCase(here));
    }

    /// Whether the name is written in Chinese characters, in whole or in part.
    public boolean isChinese() {
        return joined.chars().anyMatch(c -> c >= 0x3400);
    }
}
