package brussels.preventionplan.organization;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which spellings stand for another.
 *
 * @param spelledAs for a published spelling that is another's variant: that other spelling
 */
public record NameVariants(Map<String, String> spelledAs) {

    public NameVariants {
        spelledAs = Map.copyOf(spelledAs);
    }

    /**
     * The spelling that another stands for in the end: a variant may be one of a variant. Of spellings that stand for each
     * other in a circle it is the first by the alphabet.
     */
    public String standsFor(String spelling) {
        Set<String> passed = new LinkedHashSet<>();
        String last = spelling;
        while (spelledAs.containsKey(last) && passed.add(last)) {
            last = spelledAs.get(last);
        }
        String end = last;
        return passed.contains(end)
                ? Collections.min(
                        passed.stream().dropWhile(each -> !each.equals(end)).toList())
                : end;
    }

    /** What all spellings of one organization have in common. */
    public String keyOf(String spelling) {
        return new SpelledName(standsFor(spelling)).key();
    }

    /** Whether it stands for another. */
    public boolean isVariant(String spelling) {
        return !standsFor(spelling).equals(spelling);
    }
}
