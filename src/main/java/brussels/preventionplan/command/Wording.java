package brussels.preventionplan.command;

import brussels.preventionplan.platform.message.MessageLanguage;
import brussels.preventionplan.platform.message.Messages;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The service's sentences in the language of whoever runs a command. */
record Wording(Messages messages, MessageLanguage language) {

    /**
     * In the language that is asked for.
     *
     * @param asked null for the one of the machine, if the service speaks it, else English
     */
    static Wording of(@Nullable MessageLanguage asked, Locale ofMachine) {
        return new Wording(new Messages(), asked == null ? of(ofMachine) : asked);
    }

    private static MessageLanguage of(Locale locale) {
        return switch (locale.getLanguage()) {
            case "fr" -> MessageLanguage.fr;
            case "nl" -> MessageLanguage.nl;
            default -> MessageLanguage.en;
        };
    }

    String text(String key, Map<String, String> arguments) {
        return messages.text(language, key, arguments);
    }

    String money(String amount) {
        return messages.money(amount, language);
    }
}
