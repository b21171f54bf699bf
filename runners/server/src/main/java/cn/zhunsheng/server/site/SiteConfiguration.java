package cn.zhunsheng.server.site;

import com.zaxxer.hikari.HikariDataSource;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What every room stands on.
@Configuration(proxyBeanMethods = false)
class SiteConfiguration {
    private static final int CONNECTIONS = 16;

    @Bean(destroyMethod = "close")
    HikariDataSource database(DatabaseAddress address) {
        HikariDataSource database = new HikariDataSource();
        database.setJdbcUrl(address.url());
        database.setDataSourceProperties(address.login());
        database.setMaximumPoolSize(CONNECTIONS);
        database.setMinimumIdle(2);
        return database;
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    SecureRandom random() {
        return new SecureRandom();
    }
}
