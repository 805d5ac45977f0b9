package school.policydesk.setup;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * How long a silent PostgreSQL is waited for. Teams gives up a press after ten seconds, and the edge says after nine that it takes
 * too long. Before that, whoever sends a report must read that it was not received. So: 2 s for a connection, and 1 s to find out
 * that the last one offered is dead (both in {@code application.yml}); 4 s for an answer on it. That is 7 s for a report; and 7 s
 * too if it is the commit that isn't answered, and what became of it is looked for over a new connection. H2 runs inside the
 * program and can't be silent.
 */
@Configuration(proxyBeanMethods = false)
class DatabasePatience {

    private static final String ANSWER = "socketTimeout";
    private static final String SECONDS = "4";

    /** A time in {@code DATABASE_URL} itself goes before this one. */
    @Bean
    static BeanPostProcessor waitsOnlySoLong() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof HikariDataSource pool && isPostgres(pool)) {
                    pool.addDataSourceProperty(ANSWER, SECONDS);
                }
                return bean;
            }
        };
    }

    /** On connections of its own, without that limit: nobody waits for a migration, and a large table takes its time. */
    @Bean
    static FlywayConfigurationCustomizer migrationsTakeTheirTime(DataSource database) {
        return flyway -> {
            if (database instanceof HikariDataSource pool && isPostgres(pool)) {
                flyway.dataSource(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
            }
        };
    }

    private static boolean isPostgres(HikariDataSource pool) {
        return pool.getJdbcUrl() != null && pool.getJdbcUrl().startsWith("jdbc:postgresql:");
    }
}
