package brussels.preventionplan.platform.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyInputStream;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * A table that is copied from one database to another by COPY, in its text format: that is the same from version to version.
 *
 * @param name with quotation marks where it needs them
 * @param columns the same, with commas between
 */
record CopiedTable(String name, String columns) {

    /** Tables that others refer to come before those. */
    private static final String IN_ORDER = """
            with recursive reference as (
                select distinct conrelid, confrelid from pg_constraint where contype = 'f' and conrelid <> confrelid
            ), ordered (relation, level) as (
                select oid, 0 from pg_class where relkind = 'r' and relnamespace = current_schema()::regnamespace
                    and relname <> 'flyway_schema_history'
                union
                select conrelid, level + 1 from ordered join reference on confrelid = relation
            )
            select quote_ident(relname), (select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
                where attrelid = relation and attnum > 0 and not attisdropped)
            from ordered join pg_class on oid = relation group by relation, relname order by max(level), relname""";

    /** All tables of the service. */
    static List<CopiedTable> in(Connection database) throws SQLException {
        List<CopiedTable> tables = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(IN_ORDER)) {
            while (rows.next()) {
                tables.add(new CopiedTable(rows.getString(1), rows.getString(2)));
            }
        }
        return tables;
    }

    /** Copies all rows, and tells what they come to. */
    RowSum copy(Connection source, Connection target) throws SQLException, IOException {
        RowSum sum = RowSum.NONE;
        try (PGCopyInputStream from = open(source);
                PGCopyOutputStream into =
                        new PGCopyOutputStream(target.unwrap(PGConnection.class), "copy " + this + " from stdin")) {
            for (byte[] row = from.readFromCopy(); row != null; row = from.readFromCopy()) {
                into.write(row);
                sum = sum.plus(row);
            }
        }
        return sum;
    }

    /** What its rows come to. */
    RowSum sum(Connection database) throws SQLException, IOException {
        RowSum sum = RowSum.NONE;
        try (PGCopyInputStream from = open(database)) {
            for (byte[] row = from.readFromCopy(); row != null; row = from.readFromCopy()) {
                sum = sum.plus(row);
            }
        }
        return sum;
    }

    private PGCopyInputStream open(Connection database) throws SQLException {
        return new PGCopyInputStream(database.unwrap(PGConnection.class), "copy " + this + " to stdout");
    }

    @Override
    public String toString() {
        return name + " (" + columns + ")";
    }
}
