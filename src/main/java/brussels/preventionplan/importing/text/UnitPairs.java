package brussels.preventionplan.importing.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which Dutch unit the rows of a table pair with a French one. Lines 72 and 75 pair "Département Prévention / Axe
 * Prévention des Risques / CRIPA" with "Departement Preventie / Pijler Risicopreventie / CIBN", and so teach where the
 * Dutch half of line 76 starts, which prints no separator there.
 */
final class UnitPairs {

    /** Longer units teach nothing: it bounds the search. */
    private static final int LONGEST_UNIT = 200;

    private final Map<String, Set<String>> dutchOfFrench = new HashMap<>();
    private final Set<String> dutch = new HashSet<>();

    private UnitPairs() {}

    /** Learns from all cells of a table, each as it is printed. */
    static UnitPairs of(List<String> cells) {
        UnitPairs pairs = new UnitPairs();
        for (String cell : cells) {
            String text = Spaces.trim(cell);
            String dutchUnit = dutchUnit(text);
            if (!dutchUnit.isEmpty() && dutchUnit.length() <= LONGEST_UNIT) {
                pairs.dutchOfFrench
                        .computeIfAbsent(ActivityCell.beforeColon(text), french -> new HashSet<>())
                        .add(dutchUnit);
                pairs.dutch.add(dutchUnit);
            }
        }
        return pairs;
    }

    private static String dutchUnit(String text) {
        int separator = text.indexOf(':') < 0 ? -1 : ActivityCell.separator(text);
        return separator < 0 ? "" : ActivityCell.beforeColon(text.substring(separator + 1));
    }

    /**
     * Where the Dutch half starts although no separator stands there: where a Dutch unit that another row pairs with
     * this cell's French unit stands before a colon, ahead of the first separator. In a cell without any separator
     * after its first colon, every Dutch unit counts. -1 where there is none.
     */
    int startOfDutch(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            return -1;
        }
        int separator = Separator.find(text, colon + 1);
        int limit = separator < 0 ? text.length() : separator;
        Set<String> taught = dutchOfFrench.getOrDefault(ActivityCell.beforeColon(text), Set.of());
        Set<String> candidates = taught.isEmpty() && separator < 0 ? dutch : taught;
        if (candidates.isEmpty()) {
            return -1;
        }
        String own = dutchUnit(text);
        int previous = colon;
        for (int next = text.indexOf(':', colon + 1);
                next >= 0 && previous < limit;
                previous = next, next = text.indexOf(':', next + 1)) {
            int end = Spaces.skipBack(text, next, previous + 1);
            int start = startOfUnit(
                    text, Math.max(previous + 1, end - LONGEST_UNIT), Math.min(end, limit), end, candidates, own);
            if (start >= 0) {
                return start;
            }
        }
        return -1;
    }

    /** The first start of a word in [from, to) from which on, up to {@code end}, the text is one of the units. */
    private static int startOfUnit(String text, int from, int to, int end, Set<String> units, String own) {
        for (int start = from; start < to; start++) {
            boolean wordStart = Spaces.isSpace(text.charAt(start - 1)) && !Spaces.isSpace(text.charAt(start));
            if (wordStart) {
                String unit = text.substring(start, end);
                if (!unit.equals(own) && units.contains(unit)) {
                    return start;
                }
            }
        }
        return -1;
    }
}
