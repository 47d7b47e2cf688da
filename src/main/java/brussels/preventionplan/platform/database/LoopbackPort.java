package brussels.preventionplan.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Finds a port that nobody listens on, on the interface that no other machine reaches. */
final class LoopbackPort {

    static final String ADDRESS = "127.0.0.1";

    /**
     * Below the ports that Linux gives to outgoing connections: one of those could otherwise take the port while the
     * database restarts, or even connect to itself.
     */
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 32_000;
    private static final int TRIES = 200;

    private LoopbackPort() {}

    static int find() {
        for (int tried = 0; tried < TRIES; tried++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (isFree(port)) {
                return port;
            }
        }
        throw new DatabaseStartException(
                "No free port for the database between " + LOWEST + " and " + HIGHEST + " on " + ADDRESS + ".");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
