package brussels.preventionplan.platform.database;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.customized.QuarkusConnectionProvider;
import io.quarkus.hibernate.orm.runtime.tenant.TenantConnectionResolver;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;

/**
 * Where Hibernate has its connections from: a request that may read a copy of the database has one to a copy, all else one
 * to the database itself. There are no tenants; theirs is the place where Quarkus lets an application choose.
 */
@ApplicationScoped
@PersistenceUnitExtension
class SessionConnections implements TenantResolver, TenantConnectionResolver {

    private static final String EVERYBODY = "everybody";

    private final AgroalDataSource database;
    private final ReadingDatabase copies;
    private final CopyChoice choice;

    SessionConnections(AgroalDataSource database, ReadingDatabase copies, CopyChoice choice) {
        this.database = database;
        this.copies = copies;
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
        return copies.isNamed() ? new OfEither() : new QuarkusConnectionProvider(database);
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
            Optional<Connection> copy =
                    Arc.container().requestContext().isActive() ? choice.connectionToCopy() : Optional.empty();
            copy.ifPresent(toCopies::add);
            return copy.isPresent() ? copy.get() : super.getConnection();
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
