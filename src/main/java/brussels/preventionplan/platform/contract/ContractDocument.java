package brussels.preventionplan.platform.contract;

import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** The contract as the build made it: the very bytes that are given out. */
@Singleton
public class ContractDocument {

    private final Map<Format, byte[]> documents = new EnumMap<>(Format.class);

    ContractDocument() {
        for (Format format : Format.values()) {
            documents.put(format, read(format));
        }
    }

    private static byte[] read(Format format) {
        ClassLoader packaged = ContractDocument.class.getClassLoader();
        try (InputStream document = packaged.getResourceAsStream(OpenApiConstants.BASE_NAME + "." + format)) {
            return Objects.requireNonNull(document).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The bytes of a format, in UTF-8; they are not to be changed. */
    public byte[] in(Format format) {
        return Objects.requireNonNull(documents.get(format));
    }
}
