package brussels.preventionplan.platform.answer;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** How the bytes of an answer are packed (RFC 9110, section 8.4). In the order in which the service prefers them. */
public enum ContentCoding {
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
    private static final Pattern QUALITY = Pattern.compile("q\\s*=\\s*([01]|[01]?\\.[0-9]{0,3})");
    /** Below this, packing saves nothing worth the work. */
    private static final int SMALLEST = 512;

    boolean isAvailable() {
        return true;
    }

    abstract byte[] pack(byte[] bytes) throws IOException;

    /** The bytes, packed. */
    public byte[] of(byte[] bytes) {
        try {
            return pack(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * The coding that a client likes best; of equals the smallest (RFC 9110, section 12.5.3).
     *
     * @param acceptEncoding the header, or null where there is none: then the bytes stay as they are
     * @param size of the answer in bytes
     */
    public static ContentCoding choose(@Nullable String acceptEncoding, int size) {
        return size < SMALLEST ? identity : choose(acceptEncoding, List.of(gzip, br));
    }

    /** The same of some codings only, each better than the one before; or none. */
    public static ContentCoding choose(@Nullable String acceptEncoding, List<ContentCoding> codings) {
        if (acceptEncoding == null) {
            return identity;
        }
        ContentCoding best = identity;
        double weight = weight(identity, acceptEncoding);
        for (ContentCoding coding : codings) {
            double other = coding.isAvailable() ? weight(coding, acceptEncoding) : 0;
            if (other > 0 && other >= weight) {
                best = coding;
                weight = other;
            }
        }
        return best;
    }

    /** How much a client likes a coding, from 0 to 1; {@code *} stands for those that it does not name. */
    private static double weight(ContentCoding coding, String header) {
        double weight = 0;
        boolean named = false;
        for (String each : header.toLowerCase(Locale.ROOT).split(",", -1)) {
            String[] parts = each.strip().split(";", 2);
            String name = parts[0].strip();
            boolean itself = name.equals(coding.name());
            if (itself || (name.equals("*") && !named)) {
                named = itself;
                weight = parts.length == 1 ? 1 : quality(parts[1]);
            }
        }
        return weight;
    }

    /** How much a parameter {@code q=0.5} says, from 0 to 1; one that cannot be read says 0. */
    public static double quality(String parameter) {
        Matcher quality = QUALITY.matcher(parameter.strip());
        return quality.matches() ? Double.parseDouble(quality.group(1)) : 0;
    }
}
