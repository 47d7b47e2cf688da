package brussels.preventionplan.platform.database;

import brussels.preventionplan.platform.web.ReadingMethods;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.customized.QuarkusConnectionProvider;
import io.quarkus.hibernate.orm.runtime.tenant.TenantConnectionResolver;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;

/**
 * Where Hibernate has its connections from: a request that may read a copy of the database has one to a copy, all else one
 * to the database itself; and each answers in time or is given up. There are no tenants; theirs is the place where Quarkus
 * lets an application choose.
 */
@ApplicationScoped
@PersistenceUnitExtension
class SessionConnections implements TenantResolver, TenantConnectionResolver {

    private static final String EVERYBODY = "everybody";

    /**
     * In milliseconds. No statement that a reader waits for takes as long (searches and totals have less, lists are read
     * piece by piece), so a database that is silent for so long hangs.
     */
    private static final int LONGEST_SILENCE_TO_READERS = 30_000;
    /** In milliseconds: as long as a transaction may take. */
    private static final int LONGEST_SILENCE_TO_WRITERS = 600_000;
    /** An import stores millions of rows by one statement. */
    private static final int FOR_EVER = 0;

    private final AgroalDataSource database;
    private final CurrentVertxRequest request;
    private final ReadingDatabase copies;
    private final CopyChoice choice;

    SessionConnections(
            AgroalDataSource database, CurrentVertxRequest request, ReadingDatabase copies, CopyChoice choice) {
        this.database = database;
        this.copies = copies;
        this.request = request;
        this.choice = choice;
    }

    @Override
    public String getDefaultTenantId() {
        return EVERYBODY;
    }

    @Override
    public String resolveTenantId() {
        return EVERYBODY;
    }

    @Override
    public ConnectionProvider resolve(String tenant) {
        return new OfEither();
    }

    private int longestSilence() {
        RoutingContext asked = request.getCurrent();
        if (asked == null) {
            return FOR_EVER;
        }
        return ReadingMethods.contain(asked.request().method().name())
                ? LONGEST_SILENCE_TO_READERS
                : LONGEST_SILENCE_TO_WRITERS;
    }

    /** What reads a copy is no matter of the manager of transactions, which knows of one database. */
    private final class OfEither extends QuarkusConnectionProvider {

        private static final long serialVersionUID = 1;

        private final transient Set<Connection> toCopies = ConcurrentHashMap.newKeySet();

        OfEither() {
            super(database);
        }

        @Override
        public Connection getConnection() throws SQLException {
            boolean ofRequest = Arc.container().requestContext().isActive();
            Optional<Connection> copy = ofRequest && copies.isNamed() ? choice.connectionToCopy() : Optional.empty();
            copy.ifPresent(toCopies::add);
            Connection connection = copy.isPresent() ? copy.get() : super.getConnection();
            try {
                connection.setNetworkTimeout(Runnable::run, ofRequest ? longestSilence() : FOR_EVER);
                return connection;
            } catch (SQLException lost) {
                closeConnection(connection);
                throw lost;
            }
        }

        @Override
        public void closeConnection(Connection connection) throws SQLException {
            if (toCopies.remove(connection)) {
                ReadingDatabase.giveBack(connection);
            } else {
                super.closeConnection(connection);
            }
        }
    }
}
