package brussels.preventionplan.platform.message;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The language of one request. An answer that used it says so ({@code Content-Language}, [int-conlang]) and varies with
 * it ({@code Vary}, [int-negot]); one that holds no sentence of the service's own does not.
 */
@RequestScoped
public class RequestLanguage {

    private final HttpHeaders headers;
    private final Messages messages;
    private @Nullable MessageLanguage chosen;
    private boolean used;

    @Inject
    RequestLanguage(HttpHeaders headers, Messages messages) {
        this.headers = headers;
        this.messages = messages;
    }

    /** The sentence of a key in the language of the request. */
    public String text(String key, Map<String, String> arguments) {
        return messages.text(language(), key, arguments);
    }

    /** An amount in euro, {@code 1392600.00}, as the language of the request writes it. */
    public String money(String amount) {
        return messages.money(amount, language());
    }

    /** A whole number as the language of the request writes it. */
    public String number(long number) {
        return messages.number(number, language());
    }

    /** The address of the request itself names a language: that is the one, whatever its headers say. */
    public void choose(MessageLanguage language) {
        chosen = language;
    }

    /** The language of the request; the answer is marked as being in it. */
    public MessageLanguage language() {
        used = true;
        MessageLanguage known = chosen;
        if (known == null) {
            known = MessageLanguage.ofHeader(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
            chosen = known;
        }
        return known;
    }

    /** Whether the answer holds a sentence in the language of the request. */
    boolean isUsed() {
        return used;
    }
}
