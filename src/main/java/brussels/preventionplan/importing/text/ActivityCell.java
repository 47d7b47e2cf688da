package brussels.preventionplan.importing.text;

import brussels.preventionplan.language.Bilingual;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The third cell of Annex 1: "French unit : activities / Dutch unit: activities".
 *
 * @param french the French half, trimmed
 * @param dutch the Dutch half, trimmed; empty where no boundary is printed or known
 * @param boundary how the two were told apart
 */
record ActivityCell(String french, String dutch, Boundary boundary) {

    /** How the French and the Dutch half of a cell were told apart. */
    enum Boundary {
        /** A slash stands between them. */
        printed,
        /** None does; other rows teach where the Dutch half starts. */
        inferred,
        /** None does, and nothing teaches it: all of the cell counts as French. */
        missing
    }

    /**
     * Reads a cell. The halves meet at the first separator after the first colon, since units hold separators of their
     * own (line 72). That separator is a false one where a Dutch unit that other rows teach starts before it without a
     * separator of its own (line 76). In a cell without a colon, a lone separator parts the halves.
     */
    static ActivityCell read(String cell, UnitPairs pairs) {
        String text = Spaces.trim(cell);
        int taught = pairs.startOfDutch(text);
        if (taught >= 0) {
            return halves(text, taught, taught, Boundary.inferred);
        }
        int separator = separator(text);
        return separator >= 0
                ? halves(text, separator, separator + 1, Boundary.printed)
                : new ActivityCell(text, "", Boundary.missing);
    }

    /** The separator between the halves as printed, or -1. */
    static int separator(String text) {
        int colon = text.indexOf(':');
        return colon >= 0 || Separator.count(text) == 1 ? Separator.find(text, colon + 1) : -1;
    }

    private static ActivityCell halves(String text, int end, int start, Boundary boundary) {
        return new ActivityCell(Spaces.trim(text.substring(0, end)), Spaces.trim(text.substring(start)), boundary);
    }

    /** What stands before the first colon of each half; null where neither has one. */
    @Nullable
    Bilingual unit() {
        return Bilingual.ofNullable(beforeColon(french), beforeColon(dutch));
    }

    /** What stands after it: part by part where both halves have as many (line 79), else as a whole (line 88). */
    List<Bilingual> activities() {
        String wholeFrench = afterColon(french);
        String wholeDutch = afterColon(dutch);
        List<String> frenchParts = Parts.of(wholeFrench);
        List<String> dutchParts = Parts.of(wholeDutch);
        if (frenchParts.isEmpty() || frenchParts.size() != dutchParts.size()) {
            Bilingual whole = Bilingual.ofNullable(wholeFrench, wholeDutch);
            return whole == null ? List.of() : List.of(whole);
        }
        List<Bilingual> activities = new ArrayList<>();
        for (int index = 0; index < frenchParts.size(); index++) {
            activities.add(new Bilingual(frenchParts.get(index), dutchParts.get(index)));
        }
        return activities;
    }

    static String beforeColon(String half) {
        return Spaces.trim(half.substring(0, Math.max(0, half.indexOf(':'))));
    }

    private static String afterColon(String half) {
        return Spaces.trim(half.substring(half.indexOf(':') + 1));
    }
}
