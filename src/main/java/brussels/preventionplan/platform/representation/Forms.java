package brussels.preventionplan.platform.representation;

import brussels.preventionplan.platform.answer.ContentCoding;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Chooses the form of an answer: the one that the query names, else the one that the client accepts most gladly. */
@RequestScoped
public class Forms {

    private static final String ANY = "*/*";

    private final HttpHeaders headers;

    @Inject
    Forms(HttpHeaders headers) {
        this.headers = headers;
    }

    /**
     * The form of the answer; the answer varies with {@code Accept}.
     *
     * @param named what the query names, or null where it names none
     * @param forms those that there are; of those that the client likes alike, the first is taken
     * @throws NotAcceptableException where the client accepts none of them
     */
    public <F extends Form> F choose(@Nullable F named, List<F> forms) {
        if (named != null) {
            return named;
        }
        String given = headers.getHeaderString(HttpHeaders.ACCEPT);
        String accept = given == null || given.isBlank() ? ANY : given.toLowerCase(Locale.ROOT);
        F best = null;
        double most = 0;
        for (F form : forms) {
            double weight = weight(form.mediaType(), accept);
            if (weight > most) {
                best = form;
                most = weight;
            }
        }
        if (best == null) {
            throw new NotAcceptableException();
        }
        return best;
    }

    /** How much a client likes a media type, from 0 to 1: what it says of the type itself counts (RFC 9110, section 12.5.1). */
    public static double weight(String mediaType, String accept) {
        List<String> ranges = List.of(ANY, mediaType.replaceFirst("/.*", "/*"), mediaType);
        double weight = 0;
        int closest = -1;
        for (String each : accept.split(",", -1)) {
            String[] parts = each.split(";", -1);
            int close = ranges.indexOf(parts[0].strip());
            if (close > closest) {
                closest = close;
                weight = quality(parts);
            }
        }
        return weight;
    }

    private static double quality(String[] parts) {
        for (int part = 1; part < parts.length; part++) {
            if (parts[part].strip().startsWith("q")) {
                return ContentCoding.quality(parts[part]);
            }
        }
        return 1;
    }
}
