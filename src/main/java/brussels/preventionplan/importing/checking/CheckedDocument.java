package brussels.preventionplan.importing.checking;

import brussels.preventionplan.document.Place;
import brussels.preventionplan.importing.reading.ActionRow;
import brussels.preventionplan.importing.reading.Answer;
import brussels.preventionplan.importing.reading.CommuneRow;
import brussels.preventionplan.importing.reading.DeclaredTotalRow;
import brussels.preventionplan.importing.reading.PlanTitle;
import brussels.preventionplan.measure.MeasureCode;
import java.util.List;

/**
 * What was read, matched with what is known, but for its grants, which may be too many to be held.
 *
 * @param answer what stands around the tables
 * @param titles of the theme and its measures
 * @param declaredTotals the rows for a theme or a measure, also those that declare nothing
 * @param hasGrants whether there is at least one grant
 * @param firstMentions for each measure without a title the place that first names it
 */
public record CheckedDocument(
        Answer answer,
        List<Declaration> declarations,
        List<IdentifiedAction> actions,
        List<PlanTitle> titles,
        List<DeclaredTotalRow> declaredTotals,
        boolean hasGrants,
        List<FirstMention> firstMentions) {

    public CheckedDocument {
        declarations = List.copyOf(declarations);
        actions = List.copyOf(actions);
        titles = List.copyOf(titles);
        declaredTotals = List.copyOf(declaredTotals);
        firstMentions = List.copyOf(firstMentions);
    }

    /** What a commune declares. */
    public record Declaration(int nisCode, CommuneRow row, List<MeasureCode> measures) {

        public Declaration {
            measures = List.copyOf(measures);
        }
    }

    /** An action of a commune that is known. */
    public record IdentifiedAction(int nisCode, ActionRow row) {}

    /** The place that first names a measure, and what stands there. */
    public record FirstMention(MeasureCode measure, Place place, String text) {}
}
