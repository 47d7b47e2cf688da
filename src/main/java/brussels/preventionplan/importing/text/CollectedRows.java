package brussels.preventionplan.importing.text;

import brussels.preventionplan.document.Place;
import brussels.preventionplan.importing.reading.ActionRow;
import brussels.preventionplan.importing.reading.Answer;
import brussels.preventionplan.importing.reading.CommuneRow;
import brussels.preventionplan.importing.reading.DeclaredTotalRow;
import brussels.preventionplan.importing.reading.GrantRow;
import brussels.preventionplan.importing.reading.PlanTitle;
import brussels.preventionplan.importing.reading.ReadDocument;
import brussels.preventionplan.importing.reading.RejectedRow;
import brussels.preventionplan.importing.reading.RowIssue;
import brussels.preventionplan.importing.reading.RowSink;
import brussels.preventionplan.importing.reading.SeenFinding;
import brussels.preventionplan.importing.reading.UnreadableText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Keeps all rows of a text that has to be readable as a whole: the first error ends the reading. */
final class CollectedRows implements RowSink {

    private static final Comparator<SeenFinding> BY_PLACE = Comparator.comparing(
            finding -> finding.evidence().get(0).place(),
            Comparator.comparingInt(Place::line).thenComparingInt(CollectedRows::columnOrZero));

    private final List<CommuneRow> communes = new ArrayList<>();
    private final List<ActionRow> actions = new ArrayList<>();
    private final List<PlanTitle> titles = new ArrayList<>();
    private final List<DeclaredTotalRow> totals = new ArrayList<>();
    private final List<GrantRow> grants = new ArrayList<>();
    private final List<SeenFinding> findings = new ArrayList<>();

    ReadDocument in(Answer answer) {
        findings.sort(BY_PLACE);
        return new ReadDocument(answer.letter(), answer.annexes(), communes, actions, titles, totals, grants, findings);
    }

    @Override
    public void commune(CommuneRow row) {
        communes.add(row);
    }

    @Override
    public void action(ActionRow row) {
        actions.add(row);
    }

    @Override
    public void title(PlanTitle title) {
        titles.add(title);
    }

    @Override
    public void declaredTotal(DeclaredTotalRow row) {
        totals.add(row);
    }

    @Override
    public void grant(GrantRow row) {
        grants.add(row);
    }

    @Override
    public void rejected(RejectedRow row) {
        throw new IllegalStateException("its issue ended the reading");
    }

    @Override
    public void finding(SeenFinding finding) {
        findings.add(finding);
    }

    @Override
    public void issue(RowIssue issue) {
        if (issue.isError()) {
            throw new UnreadableText(issue);
        }
    }

    private static int columnOrZero(Place place) {
        return place.column() == null ? 0 : place.column();
    }
}
