package brussels.preventionplan.platform.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sentences that the service says to people, from the bundles {@code messages_fr}, {@code _nl} and {@code _en}. */
@ApplicationScoped
public class Messages {

    private static final String BUNDLE = "messages.messages";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    /**
     * The sentence of a key, with each {@code {name}} replaced by the argument of that name. Where the bundle has words
     * for the argument ({@code part.title} for a part that is "title"), these are taken.
     *
     * @throws java.util.MissingResourceException where the bundle has no such key, a defect that a test shows
     */
    public String text(MessageLanguage language, String key, Map<String, String> arguments) {
        // No fall-back to the machine's own locale: an answer must not depend on where the service runs.
        ResourceBundle bundle = ResourceBundle.getBundle(
                BUNDLE,
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return PLACEHOLDER.matcher(bundle.getString(key)).replaceAll(found -> {
            String argument = arguments.getOrDefault(found.group(1), found.group());
            String inWords = found.group(1) + "." + argument;
            return Matcher.quoteReplacement(bundle.containsKey(inWords) ? bundle.getString(inWords) : argument);
        });
    }
}
