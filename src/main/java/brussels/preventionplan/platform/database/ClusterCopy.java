package brussels.preventionplan.platform.database;

import brussels.preventionplan.platform.database.BackupException.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Copies the data directory of a PostgreSQL that goes on working (PostgreSQL 18, 25.3.4 "Making a Base Backup Using the Low
 * Level API"). What is copied is of many moments; the write-ahead log from the beginning of the copy to its end, copied last,
 * leads all of it to the moment of the end.
 */
final class ClusterCopy {

    /** Folders that the server fills anew at its start; it only needs to find them. The log's own are chosen one by one. */
    private static final Set<String> EMPTIED = Set.of(
            "pg_wal",
            "pg_dynshmem",
            "pg_notify",
            "pg_replslot",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final Pattern LEFT_OUT = Pattern.compile(
            "postmaster\\.pid|postmaster\\.opts|backup_label|tablespace_map|backup_manifest|pg_internal\\.init.*|pgsql_tmp.*"
                    + "|(postgresql\\.auto\\.conf|current_logfiles)\\.tmp");
    /** Says where the server is in its log: read after all else. */
    private static final String CONTROL = "global/pg_control";

    private static final int TRIES_TO_READ_CONTROL = 100;

    /** Until the session ends, nothing of the log is removed that came after this. */
    private static final String KEEP_LOG =
            "select pg_create_physical_replication_slot('backup_' || pg_backend_pid(), true, true)";

    private static final String BEGIN = "select pg_backup_start('prevention-plan', fast => true)";
    private static final String END =
            "select lsn, labelfile, coalesce(spcmapfile, '') from pg_backup_stop(wait_for_archive => false)";
    /** The files of the log from one place in it to another. */
    private static final String FILES_OF_LOG = """
            with file as (select setting::numeric as size from pg_settings where name = 'wal_segment_size')
            select pg_walfile_name('0/0'::pg_lsn + number * size)
            from file, generate_series(
                div(?::pg_lsn - '0/0'::pg_lsn, size), div(?::pg_lsn - '0/0'::pg_lsn - 1, size)) as number""";

    private final Cluster cluster;
    private final Connection connection;

    /** @param connection of the superuser; it is held by the copy until it ends */
    ClusterCopy(Cluster cluster, Connection connection) {
        this.cluster = cluster;
        this.connection = connection;
    }

    /**
     * Copies it.
     *
     * @param folder the name of the data directory in the backup
     */
    void into(BackupWriter backup, String folder) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            ask(statement, KEEP_LOG);
            String begin = ask(statement, BEGIN).get(0);
            copyFiles(backup, folder);
            backup.file(folder + "/" + CONTROL, new ByteArrayInputStream(control()));
            List<String> end = ask(statement, END);
            if (!end.get(2).isEmpty()) {
                throw new BackupException(Reason.refused, cluster.folder(), "tablespaces lie outside of the folder");
            }
            backup.file(folder + "/backup_label", end.get(1));
            for (String file : filesOfLog(begin, end.get(0))) {
                try (InputStream content =
                        Files.newInputStream(cluster.folder().resolve("pg_wal").resolve(file))) {
                    backup.file(folder + "/pg_wal/" + file, content);
                }
            }
        }
    }

    private static List<String> ask(Statement statement, String question) throws SQLException {
        try (ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            List<String> row = new ArrayList<>();
            for (int column = 1; column <= answer.getMetaData().getColumnCount(); column++) {
                row.add(answer.getString(column));
            }
            return row;
        }
    }

    private List<String> filesOfLog(String begin, String end) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FILES_OF_LOG)) {
            statement.setString(1, begin);
            statement.setString(2, end);
            List<String> files = new ArrayList<>();
            try (ResultSet answer = statement.executeQuery()) {
                while (answer.next()) {
                    files.add(answer.getString(1));
                }
            }
            return files;
        }
    }

    /** Tables come and go meanwhile: what is no longer there, the log does not need. */
    private void copyFiles(BackupWriter backup, String folder) throws IOException {
        Path root = cluster.folder();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {

            @Override
            public FileVisitResult preVisitDirectory(Path place, BasicFileAttributes attributes) throws IOException {
                if (isLeftOut(place)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                if (!place.equals(root)) {
                    backup.folder(name(place));
                }
                return EMPTIED.contains(root.relativize(place).toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path place, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile() && !isLeftOut(place) && !place.endsWith(CONTROL)) {
                    try (InputStream content = Files.newInputStream(place)) {
                        backup.file(name(place), content);
                    } catch (NoSuchFileException gone) {
                        return FileVisitResult.CONTINUE;
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path place, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }

            private String name(Path place) {
                return folder + "/" + root.relativize(place).toString().replace('\\', '/');
            }
        });
    }

    private static boolean isLeftOut(Path place) {
        return LEFT_OUT.matcher(String.valueOf(place.getFileName())).matches();
    }

    /** The server writes it anew now and then: what two readings agree on was not read in the midst of that. */
    private byte[] control() throws IOException {
        Path file = cluster.folder().resolve(CONTROL);
        byte[] read = Files.readAllBytes(file);
        for (int tried = 0; tried < TRIES_TO_READ_CONTROL; tried++) {
            byte[] again = Files.readAllBytes(file);
            if (Arrays.equals(read, again)) {
                return read;
            }
            read = again;
        }
        throw new IOException(file + " changes all the time");
    }
}
