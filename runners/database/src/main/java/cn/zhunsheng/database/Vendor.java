package cn.zhunsheng.database;

import cn.zhunsheng.check.schema.SqlDialect;
import java.util.Optional;
import java.util.Set;

/// The databases that are read, each by the beginning of its addresses.
enum Vendor {
    POSTGRESQL("jdbc:postgresql:", SqlDialect.POSTGRESQL),
    MARIADB("jdbc:mariadb:", SqlDialect.MYSQL),
    KINGBASE("jdbc:kingbase8:", SqlDialect.POSTGRESQL),
    OPENGAUSS("jdbc:opengauss:", SqlDialect.POSTGRESQL),
    DAMENG("jdbc:dm:", SqlDialect.DAMENG),
    ORACLE("jdbc:oracle:thin:", SqlDialect.ORACLE),
    SQL_SERVER("jdbc:sqlserver:", SqlDialect.SQL_SERVER);

    private final String prefix;
    final SqlDialect dialect;

    Vendor(String prefix, SqlDialect dialect) {
        this.prefix = prefix;
        this.dialect = dialect;
    }

    static Optional<Vendor> of(String url) {
        for (Vendor vendor : values()) {
            if (url.startsWith(vendor.prefix)) {
                return Optional.of(vendor);
            }
        }
        return Optional.empty();
    }

    /// The properties of its driver that an address may name, in lower case: none of them loads code, opens a file or
    /// sends a credential elsewhere.
    Set<String> properties() {
        return switch (this) {
            case POSTGRESQL ->
                Set.of("ssl", "sslmode", "connecttimeout", "currentschema", "applicationname", "targetservertype");
            case MARIADB -> Set.of("sslmode", "usessl", "connecttimeout");
            case KINGBASE, OPENGAUSS -> Set.of("ssl", "sslmode", "currentschema");
            case DAMENG -> Set.of("schema", "connecttimeout", "compatiblemode");
            case ORACLE -> Set.of();
            case SQL_SERVER ->
                Set.of("databasename", "database", "encrypt", "trustservercertificate", "logintimeout", "instancename");
        };
    }
}
