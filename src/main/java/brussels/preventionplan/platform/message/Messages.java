package brussels.preventionplan.platform.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sentences that the service says to people, from the bundles {@code messages_fr}, {@code _nl} and {@code _en}. */
@ApplicationScoped
public class Messages {

    private static final String BUNDLE = "messages.messages";
    private static final int CENTS = 2;
    private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,2})?");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)(:money)?}");

    /**
     * The sentence of a key, with each {@code {name}} replaced by the argument of that name. Where the bundle has words
     * for the argument ({@code part.title} for a part that is "title"), these are taken; {@code {name:money}} writes an amount in euro ({@code 1392600.00}) as the language does.
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
            if (bundle.containsKey(inWords)) {
                return Matcher.quoteReplacement(bundle.getString(inWords));
            }
            return Matcher.quoteReplacement(found.group(2) == null ? argument : money(argument, language));
        });
    }

    /** A whole number as Belgians who speak the language write it: {@code 1 392}. */
    public String number(long number, MessageLanguage language) {
        return NumberFormat.getIntegerInstance(language.locale()).format(number);
    }

    /**
     * An amount as Belgians who speak the language write it: {@code 1 392 600 €}; cents only where there are any.
     *
     * @param argument as the contract writes it; what is no amount stays as it is
     */
    public String money(String argument, MessageLanguage language) {
        if (!AMOUNT.matcher(argument).matches()) {
            return argument;
        }
        BigDecimal amount = new BigDecimal(argument);
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        boolean hasCents = amount.stripTrailingZeros().scale() > 0;
        format.setMinimumFractionDigits(hasCents ? CENTS : 0);
        format.setMaximumFractionDigits(hasCents ? CENTS : 0);
        return format.format(amount) + "\u00a0€";
    }
}
