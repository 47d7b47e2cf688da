package brussels.preventionplan.platform.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.net.SocketAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each client has its own count. */
class ClientRateTest {

    private final ClientRate rate = new ClientRate(2);

    private boolean mayCome(String client) {
        return rate.count(SocketAddress.inetSocketAddress(1, client)).isConsumed();
    }

    /** A proxy may forward a name, or "unknown", in place of an address (RFC 7239, section 6). */
    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.1", "2001:db8::1", "unknown", "client.example"})
    void theThirdTimeIsTooMuch(String client) {
        assertTrue(mayCome(client));
        assertTrue(mayCome(client));
        assertFalse(mayCome(client));
    }

    @ParameterizedTest
    @CsvSource({"192.0.2.1, 192.0.2.2", "2001:db8:0:1::1, 2001:db8:0:2::1", "unknown, client.example"})
    void anotherClientHasItsOwn(String client, String other) {
        mayCome(client);
        mayCome(client);
        assertTrue(mayCome(other));
    }

    @Test
    void oneNetworkOfIpv6IsOneClient() {
        mayCome("2001:db8:0:1::1");
        mayCome("2001:db8:0:1::2");
        assertFalse(mayCome("2001:db8:0:1::3"));
    }
}
