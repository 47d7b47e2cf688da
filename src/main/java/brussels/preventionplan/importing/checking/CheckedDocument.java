package brussels.preventionplan.importing.checking;

import brussels.preventionplan.document.Place;
import brussels.preventionplan.importing.reading.ActionRow;
import brussels.preventionplan.importing.reading.CommuneRow;
import brussels.preventionplan.importing.reading.GrantRow;
import brussels.preventionplan.importing.reading.SeenFinding;
import brussels.preventionplan.measure.MeasureCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read, matched with what is known.
 *
 * @param firstMentions for each measure without a title the place that first names it
 * @param findings those of the reading and those of the checking, in the order of the text
 */
public record CheckedDocument(
        List<Declaration> declarations,
        List<IdentifiedAction> actions,
        List<IdentifiedOrganization> organizations,
        List<IdentifiedGrant> grants,
        List<FirstMention> firstMentions,
        List<SeenFinding> findings) {

    public CheckedDocument {
        declarations = List.copyOf(declarations);
        actions = List.copyOf(actions);
        organizations = List.copyOf(organizations);
        grants = List.copyOf(grants);
        firstMentions = List.copyOf(firstMentions);
        findings = List.copyOf(findings);
    }

    /** What a commune declares. */
    public record Declaration(int nisCode, CommuneRow row, List<MeasureCode> measures) {

        public Declaration {
            measures = List.copyOf(measures);
        }
    }

    /** An action of a commune that is known. */
    public record IdentifiedAction(int nisCode, ActionRow row) {}

    /** A grant to an organization that is known, or is now. */
    public record IdentifiedGrant(String organizationId, GrantRow row) {}

    /**
     * An organization and its spellings, the first published first.
     *
     * @param legalForm as printed, or null where none is
     * @param newSpellings those that no earlier document has
     */
    public record IdentifiedOrganization(
            String organizationId,
            String name,
            @Nullable String legalForm,
            List<Spelling> spellings,
            List<Spelling> newSpellings) {

        public IdentifiedOrganization {
            spellings = List.copyOf(spellings);
            newSpellings = List.copyOf(newSpellings);
        }
    }

    /** A spelling and where it was published first. */
    public record Spelling(String name, Place place) {}

    /** The place that first names a measure, and what stands there. */
    public record FirstMention(MeasureCode measure, Place place, String text) {}
}
