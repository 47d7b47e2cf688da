package brussels.preventionplan.reconciliation.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import brussels.preventionplan.reconciliation.check.Check;
import brussels.preventionplan.reconciliation.check.CheckStatus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class ExplanationPropertiesTest {

    private static MadeTable tableWith(ExplanationType type, long seed) {
        MadeTable table = new MadeTable(seed);
        Assume.that(new Slips(table, Set.of()).make(type).isPresent() && table.fails());
        return table;
    }

    private static Explanations explain(Ledger ledger) {
        return Search.explain(ledger, SearchBounds.USUAL);
    }

    /** Added up anew from the rows, without any of the search's own sums. */
    @Property(tries = 300)
    void anExactExplanationSatisfiesWhatItClaims(
            @ForAll ExplanationType type, @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Ledger ledger = tableWith(type, seed).ledger();
        for (Explanation explanation : explain(ledger).explanations()) {
            Ledger repaired = ledger.with(explanation.changes());
            for (Equation equation : explanation.equations()) {
                assertTrue(equation.holds(), equation::toString);
                if (equation.against() == Equation.Against.listed) {
                    assertEquals(equation.found(), listed(repaired, equation.code(), equation.column()));
                    assertEquals(equation.declared(), declared(repaired, equation.code(), equation.column()));
                }
            }
            assertTrue(!explanation.exact() || explanation.equations().size() > explanation.freeValues());
            Set<String> reached = new HashSet<>();
            explanation.assumptions().forEach(each -> reached.add(each.code()));
            Stream.concat(explanation.result().measures().stream(), explanation.result().themes().stream())
                    .filter(check -> explanation.exact() && reached.contains(check.code()))
                    .forEach(check -> assertTrue(holds(check), check::toString));
        }
    }

    private static boolean holds(Check check) {
        return check.status() != CheckStatus.mismatch && check.status() != CheckStatus.notListed;
    }

    private static long listed(Ledger ledger, String code, Column column) {
        return ledger.rows().stream()
                .filter(row -> row.kind() == Row.Kind.grant || row.kind() == Row.Kind.unlisted)
                .filter(row -> row.code().equals(code)
                        || code.equals(ledger.themeOfMeasure().get(row.code())))
                .mapToLong(row -> column == Column.amount
                        ? Objects.requireNonNullElse(row.cents(), 0L)
                        : row.kind() == Row.Kind.grant ? 1 : Objects.requireNonNullElse(row.count(), 0L))
                .sum();
    }

    private static Long declared(Ledger ledger, String code, Column column) {
        return ledger.rows().stream()
                .filter(row -> row.isTotal() && row.code().equals(code))
                .findFirst()
                .map(row -> column == Column.amount ? row.cents() : row.count())
                .orElseThrow();
    }

    @Property(tries = 150)
    void theSameTableIsExplainedTheSameWay(
            @ForAll ExplanationType type, @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        MadeTable table = tableWith(type, seed);
        assertEquals(explain(table.ledger()), explain(table.ledger()));
    }

    @Property(tries = 150)
    void ranksAreSharedByEquals(@ForAll ExplanationType type, @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        List<Explanation> explanations = explain(tableWith(type, seed).ledger()).explanations();
        for (int index = 0; index < explanations.size(); index++) {
            int rank = explanations.get(index).rank();
            assertTrue(rank == index + 1 || rank == explanations.get(index - 1).rank());
        }
    }

    @Property(tries = 300)
    void theOrderOfGrantsInAGroupMattersToShiftsOnly(
            @ForAll ExplanationType type, @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Ledger ledger = tableWith(type, seed).ledger();
        Ledger shuffled = new Ledger(shuffled(ledger.rows(), new Random(seed)), ledger.themeOfMeasure());
        assertEquals(explain(ledger).failing(), explain(shuffled).failing());
        for (Hypothesis hypothesis : Hypothesis.ALL) {
            if (!(hypothesis instanceof ColumnShift)) {
                assertEquals(proposed(hypothesis, ledger), proposed(hypothesis, shuffled));
            }
        }
    }

    /** What a hypothesis comes to, and how often, but for where rows stand. */
    private static Map<String, Long> proposed(Hypothesis hypothesis, Ledger ledger) {
        Tally tally = new Tally(ledger);
        Signs signs = new Signs(tally);
        TreeMap<String, Long> proposed = new TreeMap<>();
        hypothesis.propose(tally, new Budget(SearchBounds.USUAL)).forEach(repair -> {
            Candidate candidate = Candidate.of(tally, signs, List.of(repair));
            String said = repair.type()
                    + repair.variant()
                    + new TreeMap<>(repair.story())
                    + candidate.verdict()
                    + candidate.cells()
                    + candidate.account();
            proposed.merge(said, 1L, Long::sum);
        });
        return proposed;
    }

    private static List<Row> shuffled(List<Row> rows, Random random) {
        List<Row> shuffled = new ArrayList<>();
        int start = 0;
        while (start < rows.size()) {
            int end = start + 1;
            Row first = rows.get(start);
            while (end < rows.size()
                    && !first.isTotal()
                    && !rows.get(end).isTotal()
                    && rows.get(end).code().equals(first.code())) {
                end++;
            }
            List<Row> group = new ArrayList<>(rows.subList(start, end));
            Collections.shuffle(group, random);
            shuffled.addAll(group);
            start = end;
        }
        return shuffled;
    }
}
