package cn.zhunsheng.server.dictionary;

import java.util.Locale;

/// Where a package comes from that the platform runs with.
public enum Origin {
    /// It comes with the program.
    BUNDLED,
    /// The operator named its folder.
    OPERATOR,
    /// The platform keeps its versions in its database, and people change it by proposals.
    KEPT;

    /// In lower case, as the API writes it.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
