package brussels.preventionplan.importing.reading;

import brussels.preventionplan.document.Place;
import brussels.preventionplan.finding.FindingType;
import java.util.List;
import java.util.Map;

/**
 * Something odd that was seen in a text.
 *
 * @param subject what it is about
 * @param arguments the values that its message names, by name; the message itself is put together in the reader's
 *     language later
 * @param evidence the texts that show it, in the order of the text; the first one's place is the finding's own; never
 *     empty
 */
public record SeenFinding(FindingType type, Subject subject, Map<String, String> arguments, List<Evidence> evidence) {

    public SeenFinding {
        arguments = Map.copyOf(arguments);
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("a finding without evidence");
        }
    }

    /**
     * One text that shows a finding.
     *
     * @param text verbatim; empty where the oddity is that nothing is there
     */
    public record Evidence(Place place, String text) {}

    /** What a finding is about. Rows have no id before they are stored, so a line names them. */
    public sealed interface Subject {
        /** The text as a whole. */
        record WholeDocument() implements Subject {}

        /** The commune that Annex 1 names first on this line. */
        record CommuneOnLine(int line) implements Subject {}

        /** The action, grant or declared total on this line. */
        record RowOnLine(int line) implements Subject {}

        /** The organization of the grant on this line. */
        record OrganizationOnLine(int line) implements Subject {}

        /** A measure, by its code. */
        record Measure(String code) implements Subject {}

        /** An initiative of the letter, by its kind. */
        record InitiativeOfKind(String kind) implements Subject {}
    }
}
