package brussels.preventionplan.importing.checking;

import brussels.preventionplan.document.Place;
import brussels.preventionplan.finding.FindingType;
import brussels.preventionplan.importing.checking.CheckedDocument.Declaration;
import brussels.preventionplan.importing.checking.CheckedDocument.FirstMention;
import brussels.preventionplan.importing.checking.CheckedDocument.IdentifiedAction;
import brussels.preventionplan.importing.checking.CheckedDocument.IdentifiedGrant;
import brussels.preventionplan.importing.reading.ActionRow;
import brussels.preventionplan.importing.reading.Columns;
import brussels.preventionplan.importing.reading.CommuneRow;
import brussels.preventionplan.importing.reading.DeclaredTotalRow;
import brussels.preventionplan.importing.reading.GrantRow;
import brussels.preventionplan.importing.reading.PlanTitle;
import brussels.preventionplan.importing.reading.ReadDocument;
import brussels.preventionplan.importing.reading.RejectedRow;
import brussels.preventionplan.importing.reading.RowIssue;
import brussels.preventionplan.importing.reading.RowSink;
import brussels.preventionplan.importing.reading.SeenFinding;
import brussels.preventionplan.importing.reading.SeenFinding.Evidence;
import brussels.preventionplan.importing.reading.SeenFinding.Subject;
import brussels.preventionplan.importing.reading.UnreadableText;
import brussels.preventionplan.measure.MeasureCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Matches what was read with what is known, gives ids, and finds what only shows when rows are seen together. */
public final class Checking {

    private static final Comparator<SeenFinding> BY_LINE =
            Comparator.comparingInt(finding -> finding.evidence().get(0).place().line());

    private final ReadDocument read;
    private final Known known;
    private final List<SeenFinding> findings;

    private Checking(ReadDocument read, Known known) {
        this.read = read;
        this.known = known;
        this.findings = new ArrayList<>(read.findings());
    }

    /**
     * Checks what was read, row by row and together.
     *
     * @param year the year that the rows are about
     * @throws UnreadableText where a row names a commune, a measure or a theme that does not exist
     */
    public static CheckedDocument check(int year, ReadDocument read, Known known) {
        Checking checking = new Checking(read, known);
        RowChecking rows = new RowChecking(year, known, Columns::ofAnnex, new Refusing(checking.findings));
        read.communes().forEach(rows::commune);
        read.actions().forEach(rows::action);
        read.grants().forEach(rows::grant);
        read.declaredTotals().forEach(rows::declaredTotal);
        return checking.together(rows);
    }

    /**
     * Checks together what was checked row by row while it was read.
     *
     * @param rows has given on all that was read, and nothing else
     */
    public static CheckedDocument check(ReadDocument read, Known known, RowChecking rows) {
        return new Checking(read, known).together(rows);
    }

    private CheckedDocument together(RowChecking rows) {
        OrganizationRegister organizations = OrganizationRegister.of(read.grants(), known.organizations());
        List<FirstMention> mentions = mentionsWithoutTitle();
        findings.addAll(organizations.findings());
        mentions.forEach(mention -> findings.add(new SeenFinding(
                FindingType.missingMeasureTitle,
                new Subject.Measure(mention.measure().toString()),
                Map.of("measure", mention.measure().toString()),
                List.of(new Evidence(mention.place(), mention.text())))));
        findings.addAll(AmountFindings.of(read, known.themeOfMeasure()));
        findings.addAll(RepeatedRows.of(read));
        findings.addAll(misspellings());
        findings.sort(BY_LINE);
        return new CheckedDocument(
                declarations(rows),
                read.actions().stream()
                        .map(row -> new IdentifiedAction(rows.nisCode(row.commune()), row))
                        .toList(),
                organizations.organizations(),
                read.grants().stream()
                        .map(row -> new IdentifiedGrant(organizations.idOf(row), row))
                        .toList(),
                mentions,
                findings);
    }

    private List<Declaration> declarations(RowChecking rows) {
        return read.communes().stream()
                .map(commune -> new Declaration(
                        rows.nisCode(commune.publishedName()),
                        commune,
                        read.actions().stream()
                                .filter(action -> action.commune().equals(commune.publishedName()))
                                .map(ActionRow::measure)
                                .toList()))
                .toList();
    }

    private List<FirstMention> mentionsWithoutTitle() {
        Set<String> titled = read.titles().stream().map(PlanTitle::code).collect(Collectors.toSet());
        Map<MeasureCode, FirstMention> mentions = new LinkedHashMap<>();
        for (ActionRow row : read.actions()) {
            mentions.putIfAbsent(row.measure(), new FirstMention(row.measure(), row.place(), row.publishedText()));
        }
        for (GrantRow row : read.grants()) {
            mentions.putIfAbsent(row.measure(), new FirstMention(row.measure(), row.place(), row.publishedText()));
        }
        return mentions.values().stream()
                .filter(mention -> !titled.contains(mention.measure().toString()))
                .sorted(Comparator.comparing(FirstMention::measure))
                .toList();
    }

    private List<SeenFinding> misspellings() {
        Set<Integer> rows =
                read.actions().stream().map(row -> row.place().line()).collect(Collectors.toSet());
        read.grants().stream().map(row -> row.place().line()).forEach(rows::add);
        read.declaredTotals().stream()
                .filter(DeclaredTotalRow::declares)
                .map(row -> row.place().line())
                .forEach(rows::add);
        return known.misspellings().stream()
                .map(misspelling -> new SeenFinding(
                        FindingType.misspelling,
                        rows.contains(misspelling.line())
                                ? new Subject.RowOnLine(misspelling.line())
                                : new Subject.WholeDocument(),
                        Map.of(
                                "word",
                                misspelling.word(),
                                "language",
                                misspelling.language(),
                                "expected",
                                misspelling.suggestion()),
                        List.of(new Evidence(placeOf(misspelling.line()), misspelling.word()))))
                .toList();
    }

    private Place placeOf(int line) {
        return read.annexes().stream()
                .filter(annex -> annex.firstLine() <= line && line <= annex.lastLine())
                .findFirst()
                .map(annex -> Place.ofRow(annex.number(), line))
                .orElseGet(() -> Place.ofLetter(line));
    }

    /** Keeps findings; a text that has to be readable as a whole is refused at its first error. */
    private record Refusing(List<SeenFinding> findings) implements RowSink {

        @Override
        public void commune(CommuneRow row) {}

        @Override
        public void action(ActionRow row) {}

        @Override
        public void title(PlanTitle title) {}

        @Override
        public void declaredTotal(DeclaredTotalRow row) {}

        @Override
        public void grant(GrantRow row) {}

        @Override
        public void rejected(RejectedRow row) {}

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
    }
}
