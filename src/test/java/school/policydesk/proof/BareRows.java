package school.policydesk.proof;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a report costs the database and nothing else: as many rows of the same size in the same tables, in one transaction each, over as
 * many connections as the program has. No program, no HTTP, no lock that two would wait for.
 */
final class BareRows {

    private static final int CONNECTIONS = 10;

    private BareRows() {}

    static double perSecond(String database, Path school, int users, Duration time) {
        try (var pool = new HikariDataSource()) {
            pool.setJdbcUrl(database);
            pool.setMaximumPoolSize(CONNECTIONS);
            try (var desk = Desk.open(pool, Clock.systemUTC(), new Postbox(Clock.systemUTC()), school, Desk.newVault())) {
                var transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
                var done = new AtomicLong();
                long start = System.nanoTime();
                try (var threads = Executors.newFixedThreadPool(users)) {
                    for (int user = 0; user < users; user++) {
                        threads.submit(() -> {
                            while (System.nanoTime() - start < time.toNanos()) {
                                transaction.executeWithoutResult(tx -> insert(desk.jdbc()));
                                done.incrementAndGet();
                            }
                        });
                    }
                }
                return done.get() / ((System.nanoTime() - start) / 1e9);
            }
        }
    }

    private static void insert(JdbcClient jdbc) {
        var id = UUID.randomUUID();
        var now = Instant.now().atOffset(ZoneOffset.UTC);
        var person = UUID.randomUUID().toString();
        jdbc.sql("""
                insert into case_file (id, school, reference, kind, reporter, status, filed_at, changed_at)
                values (?, 'low-ash', ?, 'post-check', ?, 'WAITING', ?, ?)
                """).params(id, id.toString().substring(0, 20), person, now, now).update();
        jdbc.sql("insert into case_submission (form_id, conversation, activity, reporter, case_id) values (?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), "a:" + person, id.toString(), person, id).update();
        jdbc.sql("insert into case_entry (case_id, number, at, actor, act, sealed) values (?, 1, ?, ?, 'FILE', ?)").params(id, now, person, new byte[200]).update();
        jdbc.sql("insert into case_recipient (case_id, person, track, handed_over, since) values (?, ?, 'line-manager', false, ?)").params(id, person, now).update();
        for (var duty : List.of("DELIVER", "REMIND", "AWAIT_ACKNOWLEDGEMENT")) {
            jdbc.sql("""
                    insert into obligation (id, school, case_id, duty, track, rung, person, step, label, copy, state, due_at, attempts, made_at, outcome)
                    values (?, 'low-ash', ?, ?, 'line-manager', 0, ?, 'FILE', '', '', 'PENDING', ?, 0, ?, '')
                    """).params(UUID.randomUUID(), id, duty, person, now, now).update();
        }
        jdbc.sql("""
                insert into audit_line (school, chain, number, at, actor, action, about, detail, previous, hash)
                values ('low-ash', ?, ?, ?, ?, 'case-filed', ?, 'post-check', ?, ?)
                """).params(100 + Math.floorMod(id.hashCode(), 1 << 30), id.getLeastSignificantBits(), now, person, id.toString(), "0".repeat(64), "0".repeat(64)).update();
    }
}
