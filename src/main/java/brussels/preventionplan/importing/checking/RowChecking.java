package brussels.preventionplan.importing.checking;

import brussels.preventionplan.commune.CommuneNames;
import brussels.preventionplan.document.Place;
import brussels.preventionplan.finding.FindingType;
import brussels.preventionplan.importing.reading.ActionRow;
import brussels.preventionplan.importing.reading.Columns;
import brussels.preventionplan.importing.reading.CommuneRow;
import brussels.preventionplan.importing.reading.DeclaredTotalRow;
import brussels.preventionplan.importing.reading.GrantRow;
import brussels.preventionplan.importing.reading.IssueReason;
import brussels.preventionplan.importing.reading.PlanTitle;
import brussels.preventionplan.importing.reading.RejectedRow;
import brussels.preventionplan.importing.reading.RowIssue;
import brussels.preventionplan.importing.reading.RowSink;
import brussels.preventionplan.importing.reading.SeenFinding;
import brussels.preventionplan.importing.reading.SeenFinding.Evidence;
import brussels.preventionplan.importing.reading.SeenFinding.Subject;
import brussels.preventionplan.importing.reading.TableColumns;
import brussels.preventionplan.importing.reading.TableKind;
import brussels.preventionplan.organization.SpelledName;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Checks rows, one after another, against what is known, and gives them on to another sink: those that hold as they
 * are, those that do not as rejected, each with all its issues (docs/importing.md). Between rows it keeps codes and
 * names of communes only.
 */
public final class RowChecking implements RowSink {

    /** A longer name would be too long for what finds it again. */
    private static final int LONGEST_NAME = 500;

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final Set<String> TOTALS = Set.of("total", "totaal", "totaux", "subtotal", "subtotaal");
    private static final Set<String> BESIDE_TOTALS = Set.of("sous", "general", "generale", "algemeen");
    /** What is stored: twelve digits and two decimals. */
    private static final BigDecimal LARGEST_AMOUNT = new BigDecimal("999999999999.99");

    private final int year;
    private final Known known;
    private final TableColumns columns;
    private final RowSink next;
    private final Set<String> themes;
    private final Map<String, Verdict> communes = new HashMap<>();
    private final Map<Integer, Integer> lineOfCommune = new HashMap<>();
    private final Set<Integer> toldCommunes = new HashSet<>();
    private final Map<String, Integer> lineOfTotal = new HashMap<>();
    private boolean begun;
    private int rejectedLine;

    /**
     * Checks rows.
     *
     * @param year what they are about; one outside 2000–2100 is an issue, one that is none of the plan's a finding
     * @param columns where the file has the columns of its tables
     * @param next what takes the rows that were checked, and all findings and issues
     */
    public RowChecking(int year, Known known, TableColumns columns, RowSink next) {
        this.year = year;
        this.known = known;
        this.columns = columns;
        this.next = next;
        this.themes = new TreeSet<>(known.themeOfMeasure().values());
    }

    /** What a name of a commune means. */
    private sealed interface Verdict {

        record Means(CommuneNames.Match commune) implements Verdict {}

        record Refused(
                IssueReason reason,
                Map<String, String> arguments,
                @Nullable String suggestion) implements Verdict {}
    }

    /**
     * The NIS code of the commune that a row which was given on names.
     *
     * @throws IllegalArgumentException where no such row was given on
     */
    public int nisCode(String publishedName) {
        if (communes.get(publishedName) instanceof Verdict.Means means) {
            return means.commune().nisCode();
        }
        throw new IllegalArgumentException("no commune was read as " + publishedName);
    }

    @Override
    public void commune(CommuneRow row) {
        begin(row.place(), row.publishedName());
        if (!isKnown(row.publishedName(), row.place())) {
            return;
        }
        next.commune(row);
        if (communes.get(row.publishedName()) instanceof Verdict.Means means
                && means.commune().isVariant()) {
            next.finding(new SeenFinding(
                    FindingType.nameVariant,
                    new Subject.CommuneOnLine(row.place().line()),
                    Map.of(
                            "variant",
                            row.publishedName(),
                            "name",
                            means.commune().officialName()),
                    List.of(new Evidence(cell(row.place(), TableKind.actions, Columns.COMMUNE), row.publishedName()))));
        }
    }

    @Override
    public void action(ActionRow row) {
        begin(row.place(), row.publishedText());
        List<RowIssue> issues = new ArrayList<>();
        boolean known = isKnown(row.commune(), row.place());
        code(row.measure().toString(), row.place(), TableKind.actions, Columns.MEASURE)
                .ifPresent(issues::add);
        issues.forEach(next::issue);
        if (known && issues.isEmpty()) {
            next.action(row);
        } else {
            reject(new RejectedRow(TableKind.actions, row.place(), null));
        }
    }

    @Override
    public void title(PlanTitle title) {
        if (isCode(title.code())) {
            next.title(title);
        }
    }

    @Override
    public void declaredTotal(DeclaredTotalRow row) {
        begin(row.place(), row.publishedText());
        List<RowIssue> issues = new ArrayList<>();
        code(row.code(), row.place(), TableKind.grants, Columns.CODE).ifPresent(issues::add);
        Integer first = lineOfTotal.putIfAbsent(row.code(), row.place().line());
        if (first != null) {
            issues.add(issue(
                    row.place(),
                    TableKind.grants,
                    Columns.CODE,
                    row.code(),
                    IssueReason.repeatedTotal,
                    Map.of("first", first.toString())));
        }
        amount(row.amount(), String.valueOf(row.amount()), row.place()).ifPresent(issues::add);
        issues.forEach(next::issue);
        if (issues.stream().anyMatch(RowIssue::isError)) {
            reject(new RejectedRow(TableKind.grants, row.place(), row.amount()));
        } else {
            next.declaredTotal(row);
        }
    }

    @Override
    public void grant(GrantRow row) {
        begin(row.place(), row.publishedText());
        List<RowIssue> issues = new ArrayList<>();
        code(row.measure().toString(), row.place(), TableKind.grants, Columns.CODE)
                .ifPresent(issues::add);
        amount(row.amount(), row.publishedAmount(), row.place()).ifPresent(issues::add);
        organization(row).ifPresent(issues::add);
        GrantRow checked =
                row.enterpriseNumber() == null ? row : withEnterpriseNumber(row, row.enterpriseNumber(), issues);
        issues.forEach(next::issue);
        if (issues.stream().anyMatch(RowIssue::isError)) {
            reject(new RejectedRow(TableKind.grants, row.place(), row.amount()));
        } else {
            next.grant(checked);
        }
    }

    @Override
    public void rejected(RejectedRow row) {
        RejectedRow.Parts read = row.read();
        List<RowIssue> issues = new ArrayList<>();
        if (read.commune() != null) {
            isKnown(read.commune(), row.place());
        }
        if (read.code() != null) {
            int column = row.kind() == TableKind.actions ? Columns.MEASURE : Columns.CODE;
            code(read.code(), row.place(), row.kind(), column).ifPresent(issues::add);
        }
        if (row.amount() != null) {
            amount(row.amount(), row.amount().toPlainString(), row.place()).ifPresent(issues::add);
        }
        if (read.enterpriseNumber() != null) {
            enterpriseNumber(read.enterpriseNumber(), row.place(), issues);
        }
        issues.forEach(next::issue);
        reject(row);
    }

    private void reject(RejectedRow row) {
        rejectedLine = row.place().line();
        next.rejected(row);
    }

    /** What is odd about a row or a commune that is not given on is of no use to anybody. */
    @Override
    public void finding(SeenFinding finding) {
        boolean ofRejected = finding.subject() instanceof Subject.RowOnLine row
                ? row.line() == rejectedLine
                : finding.subject() instanceof Subject.CommuneOnLine commune && toldCommunes.contains(commune.line());
        if (!ofRejected) {
            next.finding(finding);
        }
    }

    @Override
    public void issue(RowIssue issue) {
        String value = issue.value();
        next.issue(
                issue.reason() == IssueReason.notMeasure && value != null
                        ? issue.suggesting(
                                Nearest.code(value, known.themeOfMeasure().keySet()))
                        : issue);
    }

    /** The year is told once, with the first row as what shows it. */
    private void begin(Place place, String text) {
        if (begun) {
            return;
        }
        begun = true;
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            next.issue(RowIssue.ofFile(IssueReason.yearOutOfRange, Map.of("year", String.valueOf(year))));
        } else if (!known.years().contain(year)) {
            next.finding(new SeenFinding(
                    FindingType.yearOutsidePlan,
                    new Subject.WholeDocument(),
                    Map.of(
                            "year", String.valueOf(year),
                            "first", String.valueOf(known.years().first()),
                            "last", String.valueOf(known.years().last())),
                    List.of(new Evidence(place, text))));
        }
    }

    /** Whether a name means a commune that no other name meant before; an issue tells each row for which it does not. */
    private boolean isKnown(String name, Place place) {
        Verdict verdict = communes.computeIfAbsent(name, added -> judge(added, place));
        if (verdict instanceof Verdict.Refused refused && toldCommunes.add(place.line())) {
            next.issue(issue(place, TableKind.actions, Columns.COMMUNE, name, refused.reason(), refused.arguments())
                    .suggesting(refused.suggestion()));
        }
        return verdict instanceof Verdict.Means;
    }

    private Verdict judge(String name, Place place) {
        Optional<CommuneNames.Match> match = known.communes().find(name);
        if (match.isEmpty()) {
            return new Verdict.Refused(
                    IssueReason.unknownCommune,
                    Map.of(),
                    Nearest.name(name, known.communes().officialNames()));
        }
        Integer first = lineOfCommune.putIfAbsent(match.get().nisCode(), place.line());
        return first == null
                ? new Verdict.Means(match.get())
                : new Verdict.Refused(IssueReason.repeatedCommune, Map.of("first", first.toString()), null);
    }

    private boolean isCode(String code) {
        return known.themeOfMeasure().containsKey(code) || themes.contains(code);
    }

    private Optional<RowIssue> code(String code, Place place, TableKind kind, int column) {
        if (isCode(code)) {
            return Optional.empty();
        }
        boolean theme = code.startsWith("T");
        IssueReason reason = theme ? IssueReason.unknownTheme : IssueReason.unknownMeasure;
        String nearest =
                Nearest.code(code, theme ? themes : known.themeOfMeasure().keySet());
        return Optional.of(issue(place, kind, column, code, reason, Map.of()).suggesting(nearest));
    }

    private Optional<RowIssue> amount(@Nullable BigDecimal amount, String written, Place place) {
        if (amount == null || (amount.signum() > 0 && amount.compareTo(LARGEST_AMOUNT) <= 0)) {
            return Optional.empty();
        }
        IssueReason reason = amount.signum() == 0
                ? IssueReason.zeroAmount
                : amount.signum() < 0 ? IssueReason.negativeAmount : IssueReason.amountTooLarge;
        return Optional.of(issue(place, TableKind.grants, Columns.AMOUNT, written, reason, Map.of()));
    }

    private Optional<RowIssue> organization(GrantRow row) {
        boolean isName = row.publishedName().length() <= LONGEST_NAME
                && !new SpelledName(row.publishedName()).key().isEmpty()
                && !isTotal(row.publishedName());
        return isName
                ? Optional.empty()
                : Optional.of(issue(
                        row.place(),
                        TableKind.grants,
                        Columns.ORGANIZATION,
                        row.publishedName(),
                        IssueReason.notOrganization,
                        Map.of("limit", String.valueOf(LONGEST_NAME))));
    }

    /** A name with another word, be it a legal form, is an organization's: "Total asbl". */
    private static boolean isTotal(String name) {
        List<String> words = List.of(new SpelledName(name).toId().split("-"));
        return words.stream().anyMatch(TOTALS::contains)
                && words.stream().allMatch(word -> TOTALS.contains(word) || BESIDE_TOTALS.contains(word));
    }

    private GrantRow withEnterpriseNumber(GrantRow row, String written, List<RowIssue> issues) {
        Optional<String> digits = enterpriseNumber(written, row.place(), issues);
        if (digits.isEmpty()) {
            return row;
        }
        return new GrantRow(
                row.measure(),
                row.publishedName(),
                digits.get(),
                row.projectCount(),
                row.amount(),
                row.publishedAmount(),
                row.title(),
                row.description(),
                row.publishedText(),
                row.place());
    }

    private Optional<String> enterpriseNumber(String written, Place place, List<RowIssue> issues) {
        Optional<String> digits = EnterpriseNumbers.digits(written);
        if (digits.isEmpty()) {
            issues.add(issue(
                    place,
                    TableKind.grants,
                    Columns.ENTERPRISE_NUMBER,
                    written,
                    IssueReason.notEnterpriseNumber,
                    Map.of()));
        }
        return digits;
    }

    private Place cell(Place place, TableKind kind, int column) {
        return place.cell(columns.of(kind, place.line()).of(column).number());
    }

    private RowIssue issue(
            Place place, TableKind kind, int column, String value, IssueReason reason, Map<String, String> arguments) {
        return RowIssue.ofCell(place.line(), columns.of(kind, place.line()).of(column), value, reason, arguments);
    }
}
