package brussels.preventionplan.importing.checking;

import brussels.preventionplan.commune.CommuneNames;
import brussels.preventionplan.document.Place;
import brussels.preventionplan.finding.FindingType;
import brussels.preventionplan.importing.checking.CheckedDocument.Declaration;
import brussels.preventionplan.importing.checking.CheckedDocument.FirstMention;
import brussels.preventionplan.importing.checking.CheckedDocument.IdentifiedAction;
import brussels.preventionplan.importing.checking.CheckedDocument.IdentifiedGrant;
import brussels.preventionplan.importing.reading.ActionRow;
import brussels.preventionplan.importing.reading.CommuneRow;
import brussels.preventionplan.importing.reading.DeclaredTotalRow;
import brussels.preventionplan.importing.reading.GrantRow;
import brussels.preventionplan.importing.reading.PlanTitle;
import brussels.preventionplan.importing.reading.ReadDocument;
import brussels.preventionplan.importing.reading.SeenFinding;
import brussels.preventionplan.importing.reading.SeenFinding.Evidence;
import brussels.preventionplan.importing.reading.SeenFinding.Subject;
import brussels.preventionplan.importing.reading.UnreadableText;
import brussels.preventionplan.measure.MeasureCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Matches what was read with what is known, gives ids, and finds what only shows when rows are seen together. */
public final class Checking {

    private static final Comparator<SeenFinding> BY_LINE =
            Comparator.comparingInt(finding -> finding.evidence().get(0).place().line());

    /** What the tables hold: twelve digits and two decimals. */
    private static final BigDecimal LARGEST_AMOUNT = new BigDecimal("999999999999.99");

    private final int year;
    private final ReadDocument read;
    private final Known known;
    private final List<SeenFinding> findings;
    private final Map<String, Integer> ordinals = new HashMap<>();

    private Checking(int year, ReadDocument read, Known known) {
        this.year = year;
        this.read = read;
        this.known = known;
        this.findings = new ArrayList<>(read.findings());
    }

    /**
     * Checks what was read.
     *
     * @param year the year that the rows are about
     * @throws UnreadableText where a row names a commune, a measure or a theme that does not exist
     */
    public static CheckedDocument check(int year, ReadDocument read, Known known) {
        return new Checking(year, read, known).check();
    }

    private CheckedDocument check() {
        checkCodes();
        checkTotals();
        Map<String, Integer> nisCodes = matchCommunes();
        OrganizationRegister organizations = OrganizationRegister.of(read.grants(), known.organizationOfLine());
        List<FirstMention> mentions = mentionsWithoutTitle();
        findings.addAll(organizations.findings());
        mentions.forEach(mention -> findings.add(new SeenFinding(
                FindingType.missingMeasureTitle,
                new Subject.Measure(mention.measure().toString()),
                Map.of("measure", mention.measure().toString()),
                List.of(new Evidence(mention.place(), mention.text())))));
        findings.addAll(AmountFindings.of(read, known.themeOfMeasure()));
        findings.addAll(misspellings());
        findings.sort(BY_LINE);
        return new CheckedDocument(
                declarations(nisCodes),
                read.actions().stream()
                        .map(row -> identify(row, nisCode(nisCodes, row.commune())))
                        .toList(),
                organizations.organizations(),
                read.grants().stream()
                        .map(row ->
                                new IdentifiedGrant(nextId(year + "-" + row.measure()), organizations.idOf(row), row))
                        .toList(),
                mentions,
                findings);
    }

    private IdentifiedAction identify(ActionRow row, int nisCode) {
        return new IdentifiedAction(nextId(year + "-" + nisCode + "-" + row.measure()), nisCode, row);
    }

    /** Ids count the rows of a place: a commune and measure, or a measure. */
    private String nextId(String place) {
        return place + "-" + ordinals.merge(place, 1, Integer::sum);
    }

    private void checkCodes() {
        read.actions().forEach(row -> requireMeasure(row.measure().toString(), row.place()));
        read.grants().forEach(row -> requireMeasure(row.measure().toString(), row.place()));
        read.declaredTotals().stream()
                .filter(row -> !known.themeOfMeasure().containsValue(row.code()))
                .forEach(row -> requireMeasure(row.code(), row.place()));
    }

    /** A second total for one measure would leave open which of them holds. */
    private void checkTotals() {
        Set<String> codes = new HashSet<>();
        for (DeclaredTotalRow row : read.declaredTotals()) {
            if (!codes.add(row.code())) {
                throw new UnreadableText(row.place(), "a total of \"" + row.code() + "\" is declared already");
            }
            requireStorable(row.amount(), row.place());
        }
        read.grants().forEach(row -> requireStorable(row.amount(), row.place()));
    }

    private static void requireStorable(@Nullable BigDecimal amount, Place place) {
        if (amount != null && amount.compareTo(LARGEST_AMOUNT) > 0) {
            throw new UnreadableText(
                    place, "the amount " + amount.toPlainString() + " is larger than " + LARGEST_AMOUNT);
        }
    }

    private void requireMeasure(String code, Place place) {
        if (!known.themeOfMeasure().containsKey(code)) {
            throw new UnreadableText(place, "\"" + code + "\" is neither a measure nor a theme of the plan");
        }
    }

    private Map<String, Integer> matchCommunes() {
        Map<String, Integer> nisCodes = new HashMap<>();
        for (CommuneRow row : read.communes()) {
            CommuneNames.Match match = known.communes()
                    .find(row.publishedName())
                    .orElseThrow(() -> new UnreadableText(
                            row.place().cell(1), "\"" + row.publishedName() + "\" is no commune of the Region"));
            if (nisCodes.containsValue(match.nisCode())) {
                throw new UnreadableText(
                        row.place().cell(1), "the commune \"" + row.publishedName() + "\" has a row already");
            }
            nisCodes.put(row.publishedName(), match.nisCode());
            if (match.isVariant()) {
                findings.add(new SeenFinding(
                        FindingType.nameVariant,
                        new Subject.CommuneOnLine(row.place().line()),
                        Map.of("variant", row.publishedName(), "name", match.officialName()),
                        List.of(new Evidence(row.place().cell(1), row.publishedName()))));
            }
        }
        return nisCodes;
    }

    private static int nisCode(Map<String, Integer> nisCodes, String publishedName) {
        return Objects.requireNonNull(nisCodes.get(publishedName), "an action is of a commune that was read");
    }

    private List<Declaration> declarations(Map<String, Integer> nisCodes) {
        return read.communes().stream()
                .map(commune -> new Declaration(
                        nisCode(nisCodes, commune.publishedName()),
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
}
