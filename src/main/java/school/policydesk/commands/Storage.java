package school.policydesk.commands;

import java.nio.file.Path;
import java.sql.SQLException;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import school.policydesk.cases.KeyFile;

/** The program's own database and key, by the same settings and {@code .env} file as the bot's, without starting it. */
final class Storage {

    private final ConfigurableEnvironment settings = new StandardEnvironment();

    Storage() {
        ConfigDataEnvironmentPostProcessor.applyTo(settings);
    }

    /** @throws UnusableInput if it can't be opened, saying why */
    JdbcClient database() {
        var source = new SingleConnectionDataSource(
                required("spring.datasource.url"), required("spring.datasource.username"), settings.getProperty("spring.datasource.password", ""), true);
        try {
            source.getConnection();
            return JdbcClient.create(source);
        } catch (SQLException e) {
            throw new UnusableInput("DATABASE_URL: the database can't be opened (" + e.getSQLState()
                    + "). If it is the built-in one, stop the bot first: only one program can open it.");
        }
    }

    /** Of the school that is meant: where there are several, each has its own. */
    Path keyFile(SchoolOption school) {
        var single = Path.of(required("policy-desk.key-file"));
        return school.areSeveral() ? KeyFile.of(school.school().id(), single) : single;
    }

    private String required(String name) {
        return settings.getRequiredProperty(name);
    }
}
