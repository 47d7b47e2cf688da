package brussels.preventionplan.platform.bulk;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Writes rows by COPY, in its text format (PostgreSQL 18, "COPY", section "Text Format"). */
final class Copy {

    private static final int CHUNK = 1 << 16;

    private Copy() {}

    /**
     * Writes rows to a table.
     *
     * @param rows what they have for other columns is left out
     */
    static void into(Connection connection, String table, List<String> columns, Iterator<Cells> rows)
            throws SQLException {
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + " (" + String.join(", ", columns) + ") from stdin");
        try {
            StringBuilder chunk = new StringBuilder();
            while (rows.hasNext()) {
                write(rows.next(), columns, chunk);
                if (chunk.length() >= CHUNK) {
                    send(copy, chunk);
                }
            }
            send(copy, chunk);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static void send(CopyIn copy, StringBuilder chunk) throws SQLException {
        byte[] bytes = chunk.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        chunk.setLength(0);
    }

    private static void write(Cells row, List<String> columns, StringBuilder chunk) {
        for (String column : columns) {
            Object value = row.of(column);
            if (value == null) {
                chunk.append("\\N");
            } else {
                escape(value.toString(), chunk);
            }
            chunk.append('\t');
        }
        chunk.setCharAt(chunk.length() - 1, '\n');
    }

    private static void escape(String text, StringBuilder chunk) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> chunk.append("\\\\");
                case '\n' -> chunk.append("\\n");
                case '\r' -> chunk.append("\\r");
                case '\t' -> chunk.append("\\t");
                default -> chunk.append(c);
            }
        }
    }
}
