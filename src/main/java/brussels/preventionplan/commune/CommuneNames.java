package brussels.preventionplan.commune;

import brussels.preventionplan.language.Bilingual;
import brussels.preventionplan.platform.csv.ShippedTable;
import brussels.preventionplan.platform.query.SearchableText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells which commune a document means. Names are compared without case, accents, hyphens and spaces; beside the
 * official ones, known variants are taken ("Bruxelles Ville", line 86).
 */
public final class CommuneNames {

    private static final Pattern BETWEEN_LANGUAGES = Pattern.compile(" / ");
    private static final Pattern BETWEEN_VARIANTS = Pattern.compile("\\|");

    private final Map<String, Named> byName = new HashMap<>();
    private final Map<String, String> official = new LinkedHashMap<>();

    private CommuneNames() {}

    /** The names that ship with the service. */
    public static CommuneNames shipped() {
        CommuneNames names = new CommuneNames();
        ShippedTable.read("/data/reference/communes.csv").forEach(row -> {
            Bilingual name = new Bilingual(row.getField("nameFr"), row.getField("nameNl"));
            Named commune = new Named(Integer.parseInt(row.getField("nisCode")), name);
            for (String official : List.of(row.getField("nameFr"), row.getField("nameNl"))) {
                names.byName.put(SearchableText.of(official), commune);
                names.official.putIfAbsent(SearchableText.of(official), official);
            }
            BETWEEN_VARIANTS
                    .splitAsStream(row.getField("knownVariants"))
                    .filter(variant -> !variant.isEmpty())
                    .forEach(variant -> names.byName.putIfAbsent(SearchableText.of(variant), commune));
        });
        return names;
    }

    /** A commune and its official name. */
    private record Named(int nisCode, Bilingual name) {}

    /**
     * The commune that a document means.
     *
     * @param officialName both languages in one string, or the only one where they are the same
     * @param isVariant whether the document spells it in another way than officially
     */
    public record Match(int nisCode, String officialName, boolean isVariant) {}

    /**
     * The commune that a published name means; empty where it means none, or its halves mean different ones.
     *
     * @param publishedName "Forest / Vorst", "Anderlecht", or a name in one language
     */
    public Optional<Match> find(String publishedName) {
        List<String> halves = BETWEEN_LANGUAGES
                .splitAsStream(publishedName)
                .map(SearchableText::of)
                .toList();
        Set<Optional<Named>> meant = new HashSet<>();
        halves.forEach(half -> meant.add(Optional.ofNullable(byName.get(half))));
        return meant.size() != 1
                ? Optional.empty()
                : meant.iterator()
                        .next()
                        .map(commune -> new Match(
                                commune.nisCode(),
                                oneString(commune.name()),
                                !official.keySet().containsAll(halves)));
    }

    /** The official names, each in one language, as they are spelled; in the order of NIS codes. */
    public List<String> officialNames() {
        return List.copyOf(official.values());
    }

    private static String oneString(Bilingual name) {
        return Stream.of(name.fr(), name.nl())
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(" / "));
    }
}
