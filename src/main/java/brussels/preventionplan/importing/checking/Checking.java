package brussels.preventionplan.importing.checking;

import brussels.preventionplan.document.Place;
import brussels.preventionplan.finding.FindingType;
import brussels.preventionplan.importing.checking.CheckedDocument.Declaration;
import brussels.preventionplan.importing.checking.CheckedDocument.FirstMention;
import brussels.preventionplan.importing.checking.CheckedDocument.IdentifiedAction;
import brussels.preventionplan.importing.reading.ActionRow;
import brussels.preventionplan.importing.reading.Answer;
import brussels.preventionplan.importing.reading.CommuneRow;
import brussels.preventionplan.importing.reading.DeclaredTotalRow;
import brussels.preventionplan.importing.reading.GrantRow;
import brussels.preventionplan.importing.reading.PlanTitle;
import brussels.preventionplan.importing.reading.RejectedRow;
import brussels.preventionplan.importing.reading.RowIssue;
import brussels.preventionplan.importing.reading.RowSink;
import brussels.preventionplan.importing.reading.SeenFinding;
import brussels.preventionplan.importing.reading.SeenFinding.Evidence;
import brussels.preventionplan.importing.reading.SeenFinding.Subject;
import brussels.preventionplan.importing.reading.TableColumns;
import brussels.preventionplan.measure.MeasureCode;
import brussels.preventionplan.money.Euro;
import brussels.preventionplan.reconciliation.check.Check;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Checks rows while they are read, each by itself ({@link RowChecking}) and, at the end, together. What holds goes on to
 * another sink; what is gathered meanwhile is bounded by the communes, the measures and the table of actions.
 */
public final class Checking {

    private final Known known;
    private final RowSink next;
    private final RowChecking rows;
    private final List<CommuneRow> communes = new ArrayList<>();
    private final List<ActionRow> actions = new ArrayList<>();
    private final List<PlanTitle> titles = new ArrayList<>();
    private final List<DeclaredTotalRow> totals = new ArrayList<>();
    private final Map<String, Check.Listed> listed = new HashMap<>();
    private final Map<MeasureCode, FirstMention> mentions = new LinkedHashMap<>();
    private final Set<Integer> misspelledLines;
    private final Set<Integer> misspelledRows = new HashSet<>();

    /**
     * A checking of one document.
     *
     * @param year the year that the rows are about
     * @param columns where the file has the columns of its tables
     * @param next what takes the rows that hold, the rejected ones, and all findings and issues
     */
    public Checking(int year, Known known, TableColumns columns, RowSink next) {
        this.known = known;
        this.next = next;
        this.rows = new RowChecking(year, known, columns, new Gathering());
        this.misspelledLines =
                known.misspellings().stream().map(Known.Misspelling::line).collect(Collectors.toSet());
    }

    /** What takes the rows as they are read. */
    public RowSink rows() {
        return rows;
    }

    /**
     * Tells what shows only when all rows are seen together, as findings, and what the document comes to.
     *
     * @param answer what stands around the tables
     */
    public CheckedDocument end(Answer answer) {
        List<FirstMention> untitled = untitled();
        untitled.forEach(mention -> next.finding(new SeenFinding(
                FindingType.missingMeasureTitle,
                new Subject.Measure(mention.measure().toString()),
                Map.of("measure", mention.measure().toString()),
                List.of(new Evidence(mention.place(), mention.text())))));
        Mismatches.of(listed, totals, known.themeOfMeasure()).forEach(next::finding);
        known.misspellings().forEach(misspelling -> next.finding(misspelling(misspelling, answer)));
        return new CheckedDocument(
                answer,
                declarations(),
                actions.stream()
                        .map(row -> new IdentifiedAction(rows.nisCode(row.commune()), row))
                        .toList(),
                titles,
                totals,
                !listed.isEmpty(),
                untitled);
    }

    private List<Declaration> declarations() {
        Map<String, List<MeasureCode>> measures = actions.stream()
                .collect(Collectors.groupingBy(
                        ActionRow::commune, Collectors.mapping(ActionRow::measure, Collectors.toList())));
        return communes.stream()
                .map(commune -> new Declaration(
                        rows.nisCode(commune.publishedName()),
                        commune,
                        measures.getOrDefault(commune.publishedName(), List.of())))
                .toList();
    }

    private List<FirstMention> untitled() {
        Set<String> titled = titles.stream().map(PlanTitle::code).collect(Collectors.toSet());
        return mentions.values().stream()
                .filter(mention -> !titled.contains(mention.measure().toString()))
                .sorted(Comparator.comparing(FirstMention::measure))
                .toList();
    }

    private SeenFinding misspelling(Known.Misspelling misspelling, Answer answer) {
        return new SeenFinding(
                FindingType.misspelling,
                misspelledRows.contains(misspelling.line())
                        ? new Subject.RowOnLine(misspelling.line())
                        : new Subject.WholeDocument(),
                Map.of(
                        "word",
                        misspelling.word(),
                        "language",
                        misspelling.language(),
                        "expected",
                        misspelling.suggestion()),
                List.of(new Evidence(placeOf(misspelling.line(), answer), misspelling.word())));
    }

    private static Place placeOf(int line, Answer answer) {
        return answer.annexes().stream()
                .filter(annex -> annex.firstLine() <= line && line <= annex.lastLine())
                .findFirst()
                .map(annex -> Place.ofRow(annex.number(), line))
                .orElseGet(() -> Place.ofLetter(line));
    }

    private void mention(MeasureCode measure, Place place, String text) {
        mentions.putIfAbsent(measure, new FirstMention(measure, place, text));
        row(place);
    }

    private void row(Place place) {
        if (misspelledLines.contains(place.line())) {
            misspelledRows.add(place.line());
        }
    }

    /** Keeps of the rows that hold what shows only together, and gives all on. */
    private final class Gathering implements RowSink {

        @Override
        public void commune(CommuneRow row) {
            communes.add(row);
            next.commune(row);
        }

        @Override
        public void action(ActionRow row) {
            actions.add(row);
            mention(row.measure(), row.place(), row.publishedText());
            next.action(row);
        }

        @Override
        public void title(PlanTitle title) {
            titles.add(title);
            next.title(title);
        }

        @Override
        public void declaredTotal(DeclaredTotalRow row) {
            totals.add(row);
            if (row.declares()) {
                row(row.place());
            }
            next.declaredTotal(row);
        }

        @Override
        public void grant(GrantRow row) {
            Check.Listed one = row.amount() == null
                    ? new Check.Listed(1, 1, Euro.ZERO)
                    : new Check.Listed(1, 0, new Euro(row.amount()));
            listed.merge(row.measure().toString(), one, Check.Listed::plus);
            mention(row.measure(), row.place(), row.publishedText());
            next.grant(row);
        }

        @Override
        public void rejected(RejectedRow row) {
            next.rejected(row);
        }

        @Override
        public void finding(SeenFinding finding) {
            next.finding(finding);
        }

        @Override
        public void issue(RowIssue issue) {
            next.issue(issue);
        }
    }
}
