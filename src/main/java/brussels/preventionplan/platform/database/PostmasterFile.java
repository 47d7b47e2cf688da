package brussels.preventionplan.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a running PostgreSQL writes of itself into {@code postmaster.pid}.
 *
 * @param processId of the server
 * @param startedAt in seconds since 1970
 * @param port where it listens, or will
 * @param ready whether it takes connections
 */
record PostmasterFile(long processId, long startedAt, int port, boolean ready) {

    private static final int PROCESS_ID = 0;
    private static final int STARTED_AT = 2;
    private static final int PORT = 3;
    private static final int STATUS = 7;

    static Path in(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    /** Empty when there is no such file, or it was cut short: by a full disk, or because it is just being written. */
    static Optional<PostmasterFile> read(Path cluster) {
        try {
            List<String> lines = Files.readAllLines(in(cluster));
            if (lines.size() <= PORT) {
                return Optional.empty();
            }
            boolean ready = lines.size() > STATUS && lines.get(STATUS).strip().equals("ready");
            return Optional.of(new PostmasterFile(
                    Long.parseLong(lines.get(PROCESS_ID).strip()),
                    Long.parseLong(lines.get(STARTED_AT).strip()),
                    Integer.parseInt(lines.get(PORT).strip()),
                    ready));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
