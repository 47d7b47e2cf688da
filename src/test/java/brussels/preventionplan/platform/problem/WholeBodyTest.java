package brussels.preventionplan.platform.problem;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PipedInputStream;
import org.junit.jupiter.api.Test;

class WholeBodyTest {

    @Test
    void aBodyMayHaveAMebibyte() {
        byte[] largest = new byte[1 << 20];
        assertArrayEquals(largest, WholeBody.read(new ByteArrayInputStream(largest)));
        InputStream larger = new ByteArrayInputStream(new byte[(1 << 20) + 1]);
        assertEquals(
                413,
                assertThrows(ClientErrorException.class, () -> WholeBody.read(larger))
                        .getResponse()
                        .getStatus());
    }

    /** A client that sent too slowly was told of a defect of the service. */
    @Test
    void aBodyThatDoesNotComeIsABadRequest() {
        InputStream unconnected = new PipedInputStream();
        assertThrows(BadRequestException.class, () -> WholeBody.read(unconnected));
    }
}
