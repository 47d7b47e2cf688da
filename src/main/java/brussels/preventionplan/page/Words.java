package brussels.preventionplan.page;

import brussels.preventionplan.language.Bilingual;
import brussels.preventionplan.money.Euro;
import brussels.preventionplan.platform.message.MessageLanguage;
import brussels.preventionplan.platform.message.RequestLanguage;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The page's own words, in the language of the visit: the messages whose keys begin with {@code page}. */
final class Words {

    private static final String NOTHING = "–";

    private final RequestLanguage language;

    Words(RequestLanguage language) {
        this.language = language;
    }

    /** The words of a key without arguments. */
    public String of(String key) {
        return of(key, Map.of());
    }

    /** The words of a key with its arguments. */
    String of(String key, Map<String, String> arguments) {
        return language.text("page." + key, arguments);
    }

    MessageLanguage language() {
        return language.language();
    }

    /** A number as the language writes it, a dash where there is none. */
    String number(@Nullable Number number) {
        return number == null ? NOTHING : language.number(number.longValue());
    }

    /** An amount as the language writes it, a dash where there is none. */
    String money(@Nullable Euro amount) {
        return amount == null ? NOTHING : language.money(amount.value());
    }

    /** The same for an amount that comes from the database. */
    String money(@Nullable BigDecimal amount) {
        return money(amount == null ? null : new Euro(amount));
    }

    /** How many grants have no amount, in words; null where all have one. */
    @Nullable
    String withoutAmount(long count) {
        return count == 0 ? null : of("withoutAmount", Map.of("count", number(count)));
    }

    /** A name as it is said in the language; English has none of its own, and says both. */
    String name(Bilingual name) {
        return language() == MessageLanguage.en
                ? Stream.of(name.fr(), name.nl())
                        .filter(Objects::nonNull)
                        .distinct()
                        .collect(Collectors.joining(" / "))
                : Phrase.of(name, language()).text();
    }
}
