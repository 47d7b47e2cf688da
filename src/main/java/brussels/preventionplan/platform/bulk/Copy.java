package brussels.preventionplan.platform.bulk;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

/** Writes rows to one table by COPY, in its text format (PostgreSQL 18, "COPY", section "Text Format"). */
final class Copy {

    private static final int FULL = 1 << 20;

    private final String command;
    private final List<String> columns;
    private final StringBuilder gathered = new StringBuilder();

    /** @param columns what rows have for others is left out */
    Copy(String table, List<String> columns) {
        this.command = "copy " + table + " (" + String.join(", ", columns) + ") from stdin";
        this.columns = List.copyOf(columns);
    }

    /**
     * Gathers a row.
     *
     * @return whether so many are gathered that they should be sent
     */
    boolean add(Cells row) {
        for (String column : columns) {
            Object value = row.of(column);
            if (value == null) {
                gathered.append("\\N");
            } else {
                escape(value.toString());
            }
            gathered.append('\t');
        }
        gathered.setCharAt(gathered.length() - 1, '\n');
        return gathered.length() >= FULL;
    }

    /** Sends what is gathered. */
    void send(Connection connection) throws SQLException {
        if (gathered.isEmpty()) {
            return;
        }
        CopyManager manager = connection.unwrap(PGConnection.class).getCopyAPI();
        byte[] bytes = gathered.toString().getBytes(StandardCharsets.UTF_8);
        gathered.setLength(0);
        CopyIn copy = manager.copyIn(command);
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> gathered.append("\\\\");
                case '\n' -> gathered.append("\\n");
                case '\r' -> gathered.append("\\r");
                case '\t' -> gathered.append("\\t");
                default -> gathered.append(c);
            }
        }
    }
}
