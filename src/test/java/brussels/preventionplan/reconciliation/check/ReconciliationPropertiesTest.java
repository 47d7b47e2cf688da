package brussels.preventionplan.reconciliation.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import brussels.preventionplan.money.Euro;
import brussels.preventionplan.reconciliation.check.Check.Declared;
import brussels.preventionplan.reconciliation.check.Check.Difference;
import brussels.preventionplan.reconciliation.check.Check.Listed;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of the check of any year, whatever it lists and declares. */
class ReconciliationPropertiesTest {

    private static final Map<String, String> THEME_OF_MEASURE = themeOfMeasure();

    private static Map<String, String> themeOfMeasure() {
        Map<String, String> themes = new LinkedHashMap<>();
        for (int theme = 1; theme <= 3; theme++) {
            for (int number = 1; number <= 4; number++) {
                themes.put("M" + theme + "." + number, "T" + theme);
            }
        }
        return themes;
    }

    /** What a year lists and declares. */
    record Year(Map<String, Listed> listed, Map<String, Declared> declared) {

        Reconciliation check() {
            return Reconciliation.of(THEME_OF_MEASURE, listed, declared);
        }
    }

    @Property
    void theMeasuresOfAThemeAddUpToIt(@ForAll("years") Year year) {
        Reconciliation checked = year.check();
        checked.themes()
                .forEach(theme -> assertEquals(
                        checked.measures().stream()
                                .filter(measure -> theme.code().equals(THEME_OF_MEASURE.get(measure.code())))
                                .map(Check::listed)
                                .reduce(Listed.NOTHING, Listed::plus),
                        theme.listed()));
    }

    @Property
    void aDifferenceIsListedLessDeclared(@ForAll("years") Year year) {
        Reconciliation checked = year.check();
        checked.measures().forEach(ReconciliationPropertiesTest::assertDifference);
        checked.themes().forEach(ReconciliationPropertiesTest::assertDifference);
    }

    private static void assertDifference(Check check) {
        Difference difference = check.difference();
        Declared declared = check.declared();
        if (declared == null) {
            assertNull(difference);
            return;
        }
        if (declared.projectCount() == null) {
            assertNull(difference.projectCount());
        } else {
            assertEquals(check.listed().grantCount(), declared.projectCount() + difference.projectCount());
        }
        if (declared.amount() == null) {
            assertNull(difference.amount());
        } else {
            assertEquals(check.listed().amount(), declared.amount().plus(difference.amount()));
        }
    }

    @Property
    void oneMoreGrantChangesOnlyItsMeasureAndItsTheme(
            @ForAll("years") Year year, @ForAll("measures") String measure, @ForAll("amounts") Euro amount) {
        Map<String, Listed> more = new HashMap<>(year.listed());
        more.merge(measure, new Listed(1, 0, amount), Listed::plus);
        Reconciliation before = year.check();
        Reconciliation after = new Year(more, year.declared()).check();
        for (int i = 0; i < before.measures().size(); i++) {
            assertSameOrOneMore(before.measures().get(i), after.measures().get(i), measure, amount);
        }
        for (int i = 0; i < before.themes().size(); i++) {
            assertSameOrOneMore(before.themes().get(i), after.themes().get(i), THEME_OF_MEASURE.get(measure), amount);
        }
    }

    private static void assertSameOrOneMore(Check before, Check after, String changed, Euro amount) {
        if (before.code().equals(changed)) {
            assertEquals(before.listed().plus(new Listed(1, 0, amount)), after.listed());
            assertNotEquals(before, after);
        } else {
            assertEquals(before, after);
        }
    }

    @Property
    void whatIsDeclaredAsItIsListedMatches(@ForAll("years") Year year) {
        Map<String, Declared> declared = new HashMap<>();
        Reconciliation checked = year.check();
        checked.measures().forEach(check -> declared.put(check.code(), asListed(check)));
        checked.themes().forEach(check -> declared.put(check.code(), asListed(check)));
        Reconciliation matching = new Year(year.listed(), declared).check();
        matching.measures().forEach(check -> assertEquals(CheckStatus.match, check.status()));
        matching.themes().forEach(check -> assertEquals(CheckStatus.match, check.status()));
        assertEquals(YearStatus.match, matching.status());
    }

    private static Declared asListed(Check check) {
        return new Declared(
                Math.toIntExact(check.listed().grantCount()), check.listed().amount());
    }

    @Property
    void theStatusSaysWhatIsThere(@ForAll("years") Year year) {
        year.check().measures().forEach(check -> {
            boolean listed = check.listed().grantCount() > 0;
            boolean declared = check.declared() != null;
            switch (check.status()) {
                case empty -> assertEquals("false false", listed + " " + declared);
                case notDeclared -> assertEquals("true false", listed + " " + declared);
                case notListed -> assertEquals("false true", listed + " " + declared);
                case mismatch -> assertEquals("true true", listed + " " + declared);
                case match -> assertEquals(true, declared);
            }
        });
    }

    @Provide
    Arbitrary<Year> years() {
        Arbitrary<Listed> listed = Combinators.combine(Arbitraries.longs().between(1, 5), amounts())
                .as((count, amount) -> new Listed(count, 0, amount));
        // Small numbers, so that some declared totals match by chance.
        Arbitrary<Declared> declared = Combinators.combine(
                        Arbitraries.integers().between(0, 5).injectNull(0.3),
                        amounts().injectNull(0.3))
                .filter((count, amount) -> count != null || amount != null)
                .as(Declared::new);
        Arbitrary<String> codes = Arbitraries.oneOf(measures(), Arbitraries.of("T1", "T2", "T3"));
        return Combinators.combine(
                        Arbitraries.maps(measures(), listed).ofMaxSize(12),
                        Arbitraries.maps(codes, declared).ofMaxSize(15))
                .as(Year::new);
    }

    @Provide
    Arbitrary<String> measures() {
        return Arbitraries.of(THEME_OF_MEASURE.keySet());
    }

    @Provide
    Arbitrary<Euro> amounts() {
        return Arbitraries.oneOf(
                        Arbitraries.integers().between(0, 3).map(Long::valueOf),
                        Arbitraries.longs().between(0, 99_999_999_999L))
                .map(cents -> new Euro(BigDecimal.valueOf(cents, 2)));
    }
}
