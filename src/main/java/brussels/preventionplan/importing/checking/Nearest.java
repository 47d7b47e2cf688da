package brussels.preventionplan.importing.checking;

import brussels.preventionplan.platform.query.SearchableText;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/** What may be meant by a code or a name that is not known. */
final class Nearest {

    /** Of four characters, at most one may be another one, left out or too many. */
    private static final int FARTHEST_CODE = 1;

    private static final int LONGEST_CODE = 8;
    /** Names less alike are rather another thing than a slip: "Liège" and "Lede" have 0.78. */
    private static final double LEAST_ALIKE = 0.85;

    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();
    private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();
    private static final Pattern BETWEEN_LANGUAGES = Pattern.compile(" / ");
    private static final Pattern TITLE = Pattern.compile("[:–].*", Pattern.DOTALL);
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Nearest() {}

    /**
     * The code that differs in the fewest characters, the first of those that differ in as many, or null where none is
     * near: M2.1 for "m2,1", for "M 2.1", and for "M2.7".
     */
    static @Nullable String code(String written, Collection<String> codes) {
        String code = SPACES.matcher(TITLE.matcher(written).replaceFirst(""))
                .replaceAll("")
                .replace(',', '.')
                .toUpperCase(Locale.ROOT);
        String nearest = null;
        int distance = FARTHEST_CODE + 1;
        for (String candidate : code.length() <= LONGEST_CODE ? codes : List.<String>of()) {
            int toCandidate = DISTANCE.apply(code, candidate);
            if (toCandidate < distance) {
                nearest = candidate;
                distance = toCandidate;
            }
        }
        return nearest;
    }

    /** The name that is most alike to either half of a written one, or null where none is alike. */
    static @Nullable String name(String written, Collection<String> names) {
        String nearest = null;
        double alike = LEAST_ALIKE;
        for (String half : BETWEEN_LANGUAGES.splitAsStream(written).toList()) {
            for (String candidate : names) {
                double similarity = SIMILARITY.apply(SearchableText.of(half), SearchableText.of(candidate));
                if (similarity > alike) {
                    nearest = candidate;
                    alike = similarity;
                }
            }
        }
        return nearest;
    }
}
