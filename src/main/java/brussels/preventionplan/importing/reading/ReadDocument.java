package brussels.preventionplan.importing.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that was read from one published text, row by row, each with the place that it came from; nothing is looked up,
 * matched or corrected yet. Lists are in the order of the text, and empty where the text has nothing of the kind.
 *
 * @param letter what the letter around the annexes says, or null where the text is a bare table
 * @param annexes the annexes, by their captions
 * @param communes one for each commune that Annex 1 names
 * @param actions the rows of Annex 1 that name a measure
 * @param titles titles of the theme and its measures, from Annex 2
 * @param declaredTotals the rows of Annex 2 for a theme or a measure, with what they declare, also where that is
 *     nothing
 * @param grants the rows of Annex 2 that name an organization
 * @param findings what was odd
 */
public record ReadDocument(
        @Nullable Letter letter,
        List<Annex> annexes,
        List<CommuneRow> communes,
        List<ActionRow> actions,
        List<PlanTitle> titles,
        List<DeclaredTotalRow> declaredTotals,
        List<GrantRow> grants,
        List<SeenFinding> findings) {

    public ReadDocument {
        annexes = List.copyOf(annexes);
        communes = List.copyOf(communes);
        actions = List.copyOf(actions);
        titles = List.copyOf(titles);
        declaredTotals = List.copyOf(declaredTotals);
        grants = List.copyOf(grants);
        findings = List.copyOf(findings);
    }
}
