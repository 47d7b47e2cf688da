package brussels.preventionplan.importing;

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
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** Gathers the rows of an upload that were checked, and what keeps others from being taken in. */
final class UploadRows implements RowSink {

    private final IntConsumer progress;
    private final List<CommuneRow> communes = new ArrayList<>();
    private final List<ActionRow> actions = new ArrayList<>();
    private final List<PlanTitle> titles = new ArrayList<>();
    private final List<DeclaredTotalRow> totals = new ArrayList<>();
    private final List<GrantRow> grants = new ArrayList<>();
    private final List<SeenFinding> findings = new ArrayList<>();
    private final List<RowIssue> issues = new ArrayList<>();
    private final List<RowFate> rejected = new ArrayList<>();
    private int rows;

    /** @param progress is told the number of data rows, after each */
    UploadRows(IntConsumer progress) {
        this.progress = progress;
    }

    @Override
    public void commune(CommuneRow row) {
        communes.add(row);
    }

    @Override
    public void action(ActionRow row) {
        actions.add(row);
        count();
    }

    @Override
    public void title(PlanTitle title) {
        titles.add(title);
    }

    @Override
    public void declaredTotal(DeclaredTotalRow row) {
        totals.add(row);
        count();
    }

    @Override
    public void grant(GrantRow row) {
        grants.add(row);
        count();
    }

    @Override
    public void rejected(RejectedRow row) {
        rejected.add(new RowFate(row.place().line(), row.kind(), RowFate.Fate.rejected, null, row.amount()));
        count();
    }

    @Override
    public void finding(SeenFinding finding) {
        findings.add(finding);
    }

    @Override
    public void issue(RowIssue issue) {
        issues.add(issue);
    }

    private void count() {
        rows++;
        progress.accept(rows);
    }

    /** Whether something keeps the whole from being stored. */
    boolean hasErrors() {
        return issues.stream().anyMatch(RowIssue::isError);
    }

    List<RowIssue> issues() {
        return List.copyOf(issues);
    }

    List<RowFate> rejected() {
        return List.copyOf(rejected);
    }

    ReadDocument in(Answer answer) {
        return new ReadDocument(answer.letter(), answer.annexes(), communes, actions, titles, totals, grants, findings);
    }
}
