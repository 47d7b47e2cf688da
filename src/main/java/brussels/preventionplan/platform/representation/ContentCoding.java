package brussels.preventionplan.platform.representation;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** How the bytes of an answer are packed (RFC 9110, section 8.4). In the order in which the service prefers them. */
enum ContentCoding {
    /** Brotli, the smallest; only where its native library loads. */
    br {
        @Override
        boolean isAvailable() {
            return Brotli4jLoader.isAvailable();
        }

        @Override
        byte[] pack(byte[] bytes) throws IOException {
            return Encoder.compress(bytes, new Encoder.Parameters().setQuality(BROTLI_QUALITY));
        }
    },
    /** gzip, which every client knows. */
    gzip {
        @Override
        byte[] pack(byte[] bytes) throws IOException {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream stream = new GZIPOutputStream(packed)) {
                stream.write(bytes);
            }
            return packed.toByteArray();
        }
    },
    /** As they are. */
    identity {
        @Override
        byte[] pack(byte[] bytes) {
            return bytes;
        }
    };

    private static final int BROTLI_QUALITY = 5;
    /** Below this, packing saves nothing worth the work. */
    private static final int SMALLEST = 512;

    boolean isAvailable() {
        return true;
    }

    abstract byte[] pack(byte[] bytes) throws IOException;

    /** The bytes, packed. */
    byte[] of(byte[] bytes) {
        try {
            return pack(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * The first coding that a client takes.
     *
     * @param acceptEncoding the header, or null where there is none: then the bytes stay as they are
     * @param size of the answer in bytes
     */
    static ContentCoding choose(@Nullable String acceptEncoding, int size) {
        if (acceptEncoding == null || size < SMALLEST) {
            return identity;
        }
        for (ContentCoding coding : values()) {
            if (coding.isAvailable() && isAccepted(coding.name(), acceptEncoding)) {
                return coding;
            }
        }
        return identity;
    }

    private static boolean isAccepted(String coding, String header) {
        for (String each : header.toLowerCase(Locale.ROOT).split(",", -1)) {
            String[] parts = each.strip().split(";", 2);
            if (parts[0].strip().equals(coding)) {
                String weight = parts.length == 1 ? "" : parts[1].replace(" ", "");
                return !weight.matches("q=0(\\.0{0,3})?");
            }
        }
        return false;
    }
}
