import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Copies the grants of a year into an empty table like the one that they are in, with all its indexes and foreign keys, by
 * one bare COPY, and prints how many seconds that took.
 *
 * <p>java -cp 'target/quarkus-app/lib/main/*' bench/BareCopy.java JDBC-URL USER PASSWORD YEAR
 */
class BareCopy {

    private static final String COLUMNS = "id, grant_id, year, measure_code, organization_id, published_name, amount,"
            + " title_fr, title_nl, description_fr, description_nl, published_text, searchable, corrected,"
            + " source_document_id, source_annex, source_line, source_column, since_revision";

    public static void main(String[] arguments) throws Exception {
        Path rows = Files.createTempFile("grants", ".copy");
        try (Connection connection = DriverManager.getConnection(arguments[0], arguments[1], arguments[2]);
                Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists bare");
            statement.execute("create table bare (like grants including all)");
            List<String> foreignKeys = new ArrayList<>();
            try (ResultSet found = statement.executeQuery("select pg_get_constraintdef(oid) from pg_constraint"
                    + " where conrelid = 'grants'::regclass and contype = 'f'")) {
                while (found.next()) {
                    foreignKeys.add(found.getString(1));
                }
            }
            for (String foreignKey : foreignKeys) {
                statement.execute("alter table bare add " + foreignKey);
            }
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            try (OutputStream output = Files.newOutputStream(rows)) {
                copy.copyOut(
                        "copy (select " + COLUMNS + " from grants where year = " + Integer.parseInt(arguments[3])
                                + " order by id) to stdout",
                        output);
            }
            long start = System.nanoTime();
            try (InputStream input = Files.newInputStream(rows)) {
                copy.copyIn("copy bare (" + COLUMNS + ") from stdin", input, 1 << 16);
            }
            System.out.println((System.nanoTime() - start) / 1e9);
            statement.execute("drop table bare");
        } finally {
            Files.delete(rows);
        }
    }
}
