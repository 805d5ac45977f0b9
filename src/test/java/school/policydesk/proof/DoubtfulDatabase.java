package school.policydesk.proof;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A database whose next commit goes wrong in a chosen way. Safe for use by many threads. */
final class DoubtfulDatabase extends DelegatingDataSource {

    enum Next {
        FINE,
        /** It commits, and the connection breaks before it can say so. */
        COMMITS_UNHEARD,
        /** It commits, breaks the connection, and can't be reached any more. */
        COMMITS_UNHEARD_AND_IS_GONE,
        /** The connection breaks, and nothing is committed. */
        FORGETS,
        /** It commits, says so, and can't be reached any more. */
        COMMITS_AND_IS_GONE,
        /** It can't be reached. */
        GONE
    }

    private final AtomicReference<Next> next = new AtomicReference<>(Next.FINE);

    DoubtfulDatabase(DataSource real) {
        super(real);
    }

    void next(Next fate) {
        next.set(fate);
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (next.get() == Next.GONE) {
            throw new SQLTransientConnectionException("gone");
        }
        var real = super.getConnection();
        return (Connection) Proxy.newProxyInstance(Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, args) -> {
            if (method.getName().equals("commit")) {
                commit(real);
                return null;
            }
            try {
                return method.invoke(real, args);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    private void commit(Connection real) throws SQLException {
        var fate = next.getAndUpdate(now -> switch (now) {
            case COMMITS_UNHEARD_AND_IS_GONE, COMMITS_AND_IS_GONE, GONE -> Next.GONE;
            default -> Next.FINE;
        });
        if (fate == Next.FORGETS) {
            real.rollback();
        } else {
            real.commit();
        }
        if (fate != Next.FINE && fate != Next.COMMITS_AND_IS_GONE) {
            throw new SQLException("the connection broke", "08006");
        }
    }
}
