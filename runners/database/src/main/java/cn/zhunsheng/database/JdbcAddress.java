package cn.zhunsheng.database;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;

/// The address of a database, taken apart: `url` has no properties and no credentials in it.
record JdbcAddress(Vendor vendor, String url, Properties properties) {
    private static final Pattern WITH_USER = Pattern.compile("//[^/?;]*@|thin:[^/@]*/[^@]*@");
    private static final Pattern PLAIN = Pattern.compile("[\\w.:/@,\\[\\]%-]+");

    /// @throws Refusal when the database is not known, or the address says more than where it is
    static JdbcAddress of(String given) throws Refusal {
        String address = given.replaceFirst("^jdbc:mysql:", "jdbc:mariadb:");
        Vendor vendor = Vendor.of(address).orElseThrow(DatabaseRefusals::unknown);
        char mark = vendor == Vendor.SQL_SERVER ? ';' : '?';
        int at = address.indexOf(mark);
        String url = at < 0 ? address : address.substring(0, at);
        if (WITH_USER.matcher(url).find()) {
            throw DatabaseRefusals.credentialsInAddress();
        }
        if (!PLAIN.matcher(url).matches()) {
            throw DatabaseRefusals.unreadable();
        }
        Properties properties = new Properties();
        for (String pair : (at < 0 ? "" : address.substring(at + 1)).split("[&;]", -1)) {
            if (!pair.isEmpty()) {
                put(pair, vendor, properties);
            }
        }
        return new JdbcAddress(vendor, url, properties);
    }

    private static void put(String pair, Vendor vendor, Properties into) throws Refusal {
        String name = pair.split("=", 2)[0];
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.contains("user") || lower.contains("password") || lower.equals("uid") || lower.equals("pwd")) {
            throw DatabaseRefusals.credentialsInAddress();
        }
        if (!vendor.properties().contains(lower)) {
            throw new Refusal(
                    "database.property_refused",
                    new Words("地址中的参数 '" + name + "' 不允许", "Property '" + name + "' is not allowed in an address"),
                    "",
                    vendor.properties().isEmpty()
                            ? new Words("去掉地址中的参数", "Leave the properties out of the address")
                            : new Words(
                                    "可用："
                                            + String.join(
                                                    "、",
                                                    vendor.properties().stream()
                                                            .sorted()
                                                            .toList()),
                                    "Use one of: "
                                            + String.join(
                                                    ", ",
                                                    vendor.properties().stream()
                                                            .sorted()
                                                            .toList())));
        }
        into.setProperty(name, pair.contains("=") ? pair.split("=", 2)[1] : "true");
    }

    /// Where it is, for messages: without properties.
    String shown() {
        return url;
    }
}
