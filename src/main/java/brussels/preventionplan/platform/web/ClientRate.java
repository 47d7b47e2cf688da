package brussels.preventionplan.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Counts how often each client comes. A client is told by its address; of IPv6 by the first 64 bits, since whoever has one
 * such network has all its addresses.
 */
public final class ClientRate {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_CLIENTS = 10_000;
    private static final int BYTES_OF_NETWORK = 8;

    private final int perMinute;
    private final Cache<String, Bucket> clients = Caffeine.newBuilder()
            .maximumSize(MOST_CLIENTS)
            .expireAfterAccess(WINDOW.multipliedBy(2))
            .build();

    /**
     * Of one kind of request.
     *
     * @param perMinute how often one client may come within a minute; at least 1
     */
    public ClientRate(int perMinute) {
        this.perMinute = perMinute;
    }

    /**
     * Counts one request.
     *
     * @param client its address; what a proxy forwarded instead of one is counted as what it is
     * @return whether it may come, how often it still may, and when all that it had is given back
     */
    public ConsumptionProbe count(SocketAddress client) {
        String address = client.hostAddress();
        String counted = address == null ? String.valueOf(client.host()) : network(address);
        return clients.get(counted, added -> bucket()).tryConsumeAndReturnRemaining(1);
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, WINDOW))
                .build();
    }

    private static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            return HexFormat.of()
                    .formatHex(Arrays.copyOf(InetAddress.getByName(address).getAddress(), BYTES_OF_NETWORK));
        } catch (UnknownHostException none) {
            return address;
        }
    }
}
