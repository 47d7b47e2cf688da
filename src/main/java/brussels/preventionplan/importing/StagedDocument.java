package brussels.preventionplan.importing;

import brussels.preventionplan.document.Place;
import brussels.preventionplan.finding.StagedFindings;
import brussels.preventionplan.grant.Grant;
import brussels.preventionplan.grant.PublishedGrant;
import brussels.preventionplan.importing.reading.ActionRow;
import brussels.preventionplan.importing.reading.CommuneRow;
import brussels.preventionplan.importing.reading.DeclaredTotalRow;
import brussels.preventionplan.importing.reading.GrantRow;
import brussels.preventionplan.importing.reading.PlanTitle;
import brussels.preventionplan.importing.reading.RejectedRow;
import brussels.preventionplan.importing.reading.RowIssue;
import brussels.preventionplan.importing.reading.RowSink;
import brussels.preventionplan.importing.reading.SeenFinding;
import brussels.preventionplan.importing.reading.SeenFinding.Subject;
import brussels.preventionplan.importing.reading.TableColumns;
import brussels.preventionplan.importing.reading.TableKind;
import brussels.preventionplan.platform.bulk.Staging;
import brussels.preventionplan.platform.bulk.Succession;
import brussels.preventionplan.reconciliation.UploadedTable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A document on its way in: what was read of it and holds, staged within one transaction, and what was found. Of what may
 * be many nothing is held in memory.
 */
final class StagedDocument implements RowSink {

    private final RowStaging rooms;
    private final Staging staging;
    private final String importId;
    private final int year;
    private final TableColumns columns;
    private final IntConsumer progress;
    private final Succession grants;
    private final CheckedTable table = new CheckedTable();
    private final List<Held> held = new ArrayList<>();
    private int rows;
    private int findings;
    private int issues;
    private boolean hasErrors;

    /** A finding whose subject is known at the end only. */
    private record Held(int ordinal, SeenFinding finding) {}

    StagedDocument(
            RowStaging rooms, Staging staging, String importId, int year, TableColumns columns, IntConsumer progress) {
        this.rooms = rooms;
        this.staging = staging;
        this.importId = importId;
        this.year = year;
        this.columns = columns;
        this.progress = progress;
        this.grants = rooms.grants().succession(staging, year);
    }

    @Override
    public void commune(CommuneRow row) {
        // Kept by the checking, as are actions and totals: they are few.
    }

    @Override
    public void action(ActionRow row) {
        count();
    }

    @Override
    public void title(PlanTitle title) {
        // Kept by the checking.
    }

    @Override
    public void declaredTotal(DeclaredTotalRow row) {
        table.add(row);
        count();
    }

    @Override
    public void grant(GrantRow row) {
        table.add(row);
        rooms.grants()
                .add(
                        grants,
                        new PublishedGrant(
                                row.place(),
                                year,
                                row.measure(),
                                row.publishedName(),
                                row.enterpriseNumber(),
                                new Grant.Content(row.amount(), row.title(), row.description()),
                                row.publishedAmount(),
                                row.publishedText()));
        count();
    }

    @Override
    public void rejected(RejectedRow row) {
        table.add(row);
        rooms.rows()
                .add(staging, new RowFate(row.place().line(), row.kind(), RowFate.Fate.rejected, null, row.amount()));
        count();
    }

    @Override
    public void finding(SeenFinding finding) {
        findings++;
        Subject subject = finding.subject();
        if (subject instanceof Subject.CommuneOnLine || subject instanceof Subject.InitiativeOfKind) {
            held.add(new Held(findings, finding));
        } else {
            stage(
                    findings,
                    finding,
                    new StagedFindings.Subject(
                            subject instanceof Subject.Measure measure ? "measures/" + measure.code() : null,
                            subject instanceof Subject.RowOnLine row ? row.line() : null,
                            subject instanceof Subject.OrganizationOnLine row ? row.line() : null));
        }
    }

    @Override
    public void issue(RowIssue issue) {
        issues++;
        hasErrors |= issue.isError();
        rooms.issues().add(staging, importId, issues, issue);
    }

    /** Forgets the issues so far, which might quote what nobody is to read. */
    void forgetIssues() {
        rooms.issues().remove(staging, importId);
        issues = 0;
    }

    private void stage(int ordinal, SeenFinding finding, StagedFindings.Subject subject) {
        rooms.findings()
                .add(
                        staging,
                        ordinal,
                        finding.type(),
                        subject,
                        finding.arguments(),
                        finding.evidence().stream()
                                .map(each -> new StagedFindings.Evidence(each.place(), each.text()))
                                .toList());
    }

    private void count() {
        rows++;
        progress.accept(rows);
    }

    /** Stages the findings about what has its id only now. */
    void settle(Subjects subjects) {
        held.forEach(each -> stage(
                each.ordinal(),
                each.finding(),
                new StagedFindings.Subject(subjects.pathOf(each.finding().subject()), null, null)));
        held.clear();
    }

    Staging staging() {
        return staging;
    }

    Succession grants() {
        return grants;
    }

    /** A cell of a row of grants, by the file's own number of the column. */
    Place cell(Place row, int column) {
        return row.cell(columns.of(TableKind.grants, row.line()).of(column).number());
    }

    /** What is needed to check its table of grants; null without one. */
    @Nullable
    UploadedTable table() {
        return table.toTable();
    }

    int findings() {
        return findings;
    }

    /** Whether something keeps the whole from being stored. */
    boolean hasErrors() {
        return hasErrors;
    }
}
