package brussels.preventionplan.reconciliation.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each slip in a table small enough to check by hand. */
class HypothesesTest {

    @Test
    void aTableThatAddsUpIsNotAccused() {
        Explanations found = new SmallTable()
                .theme(3L, 600L)
                .measure("M1", 2L, 300L)
                .grants("M1", 100L, 200L)
                .measure("M2", 1L, 300L)
                .grants("M2", 300L)
                .explain();
        assertEquals(new Explanations(List.of(), List.of(), true), found);
    }

    @Test
    void nothingIsSaidWhereNothingFits() {
        Explanations found = new SmallTable()
                .measure("M1", 2L, 317L)
                .grants("M1", 101L, 203L)
                .explain();
        assertEquals(1, found.failing().size());
        assertEquals(List.of(), found.explanations());
        assertTrue(found.searchComplete());
    }

    @Test
    void aMeasureCarriesItsThemesTotal() {
        SmallTable table = new SmallTable()
                .theme(4L, 1_000L)
                .measure("M1", 3L, 700L)
                .grants("M1", 100L, 250L, 350L)
                .measure("M2", 4L, 1_000L)
                .grants("M2", 300L);
        assertEquals(List.of("totalOfAnotherLevel copied: M2 count 4→1, M2 amount 1000→300"), table.best());
        assertTrue(table.explain().explanations().get(0).exact());
    }

    @Test
    void aThemesTotalMovedToAMeasure() {
        SmallTable table = new SmallTable()
                .theme(null, null)
                .measure("M1", 3L, 700L)
                .grants("M1", 100L, 250L, 350L)
                .measure("M2", 4L, 1_000L)
                .grants("M2", 300L);
        assertEquals(
                List.of("totalOfAnotherLevel moved: M2 count 4→1, T1 count –→4, M2 amount 1000→300, T1 amount –→1000"),
                table.best());
    }

    /** It was said that the theme's own row has no total, though its number stands there. */
    @Test
    void theNumberOfAThemeWithoutAnAmountIsCopiedToAMeasure() {
        assertEquals(
                List.of("totalOfAnotherLevel copied: M2 count 4→1"),
                new SmallTable()
                        .theme(4L, null)
                        .measure("M1", 3L, 700L)
                        .grants("M1", 100L, 250L, 350L)
                        .measure("M2", 4L, 300L)
                        .grants("M2", 300L)
                        .best());
    }

    @Test
    void aThemesTotalOneRowTooLowIsAShiftAsWell() {
        assertEquals(
                List.of(
                        "columnShift down: T1 count –→4, T1 amount –→1000, M1 count 4→3, M1 amount 1000→700",
                        "totalOfAnotherLevel moved: M1 count 4→3, T1 count –→4, M1 amount 1000→700, T1 amount –→1000"),
                new SmallTable()
                        .theme(null, null)
                        .measure("M1", 4L, 1_000L)
                        .grants("M1", 100L, 250L, 350L)
                        .measure("M2", 1L, 300L)
                        .grants("M2", 300L)
                        .best());
    }

    @Test
    void twoMeasuresTotalsAreSwapped() {
        assertEquals(
                List.of("swappedTotals both: M1 count 1→3, M2 count 3→1, M1 amount 300→700, M2 amount 700→300"),
                new SmallTable()
                        .measure("M1", 1L, 300L)
                        .grants("M1", 100L, 250L, 350L)
                        .measure("M2", 3L, 700L)
                        .grants("M2", 300L)
                        .best());
    }

    @Test
    void aGrantIsListedUnderAnotherMeasure() {
        SmallTable table = new SmallTable()
                .theme(4L, 1_000L)
                .measure("M1", 3L, 700L)
                .grants("M1", 100L, 250L)
                .measure("M2", 1L, 300L)
                .grants("M2", 300L, 350L);
        assertEquals(List.of("misplacedGrant moved: B measure M2→M1"), table.best());
        assertEquals(4, table.explain().explanations().get(0).checksExplained());
        assertEquals(4, table.explain().explanations().get(0).equations().size());
    }

    /** What was said was that the amounts below it had moved up, or those above it down. */
    @Test
    void anAmountIsNotPrinted() {
        SmallTable table = new SmallTable()
                .theme(4L, 1_000L)
                .measure("M1", 3L, 700L)
                .grants("M1", 100L, null, 350L)
                .measure("M2", 1L, 300L)
                .grants("M2", 300L);
        assertEquals(List.of("missingGrant withoutAmount: B amount –→250"), table.best());
        assertTrue(table.explain().explanations().get(0).exact());
    }

    @Test
    void ofTwoGrantsWithoutAmountNobodyCanTellWhatEachHas() {
        SmallTable table = new SmallTable().measure("M1", 3L, 700L).grants("M1", 350L, null, null);
        assertEquals(List.of(), of(ExplanationType.missingGrant, table));
    }

    @Test
    void aGrantMayComeFromAMeasureThatDeclaresNothing() {
        assertEquals(
                List.of("misplacedGrant moved: D measure M2→M1"),
                new SmallTable()
                        .measure("M1", 3L, 700L)
                        .grants("M1", 100L, 250L)
                        .grant("M2", "D", 350L)
                        .best());
    }

    @Test
    void aGrantMayBelongToAMeasureThatDeclaresNothing() {
        assertEquals(
                List.of("misplacedGrant moved: B measure M1→M2"),
                new SmallTable()
                        .measure("M1", 2L, 350L)
                        .grants("M1", 100L, 120L, 250L)
                        .grant("M2", "D", 350L)
                        .best());
    }

    @Test
    void aGrantIsMissing() {
        SmallTable table = new SmallTable()
                .theme(4L, 1_000L)
                .measure("M1", 3L, 700L)
                .grants("M1", 100L, 250L)
                .measure("M2", 1L, 300L)
                .grants("M2", 300L);
        assertEquals(List.of("missingGrant one: M1 count –→1, M1 amount –→350"), table.best());
        Explanation best = table.explain().explanations().get(0);
        assertTrue(best.exact(), "the theme's total confirms what the measure's says");
        assertEquals(2, best.freeValues());
        assertEquals(4, best.equations().size());
    }

    @Test
    void withoutAThemesTotalAMissingGrantIsNotExact() {
        SmallTable table = new SmallTable().measure("M1", 4L, 777L).grants("M1", 100L, 251L);
        assertEquals(List.of("missingGrant several: M1 count –→2, M1 amount –→426"), table.best());
        assertFalse(table.explain().explanations().get(0).exact());
    }

    @Test
    void aGrantCanBeMissingWhereOnlyTheThemeDeclares() {
        assertEquals(
                List.of("missingGrant one: M1 count –→1, M1 amount –→401"),
                new SmallTable().theme(3L, 752L).grants("M1", 100L, 251L).best());
    }

    @Test
    void aGrantIsListedTwice() {
        assertEquals(
                List.of("duplicateGrant same: A measure M1→–"),
                new SmallTable()
                        .measure("M1", 2L, 350L)
                        .grants("M1", 100L, 250L)
                        .grant("M1", "A", 100L)
                        .best());
    }

    @Test
    void aGrantIsListedUnderTwoMeasures() {
        assertEquals(
                List.of("duplicateGrant other: A measure M2→–"),
                new SmallTable()
                        .measure("M1", 2L, 350L)
                        .grants("M1", 100L, 250L)
                        .measure("M2", 1L, 70L)
                        .grant("M2", "A", 100L)
                        .grant("M2", "Z", 70L)
                        .best());
    }

    @Test
    void anEqualAmountToAnotherOrganizationIsNoDuplicate() {
        assertEquals(
                List.of(),
                new SmallTable()
                        .measure("M1", 2L, 350L)
                        .grants("M1", 100L, 250L)
                        .grant("M1", "Z", 100L)
                        .best());
    }

    @Test
    void aCountCountsOrganizations() {
        assertEquals(
                List.of("countsOrganizations one: M1 count 2→3"),
                new SmallTable()
                        .measure("M1", 2L, 365L)
                        .grants("M1", 101L, 250L)
                        .grant("M1", "A", 14L)
                        .best());
    }

    @Test
    void anAuthorWhoCountsOrganizationsDoesSoEverywhere() {
        assertEquals(
                List.of("countsOrganizations several: M1 count 2→3, M2 count 1→2, T1 count 3→5"),
                new SmallTable()
                        .theme(3L, 700L)
                        .measure("M1", 2L, 365L)
                        .grants("M1", 101L, 250L)
                        .grant("M1", "A", 14L)
                        .measure("M2", 1L, 335L)
                        .grant("M2", "C", 302L)
                        .grant("M2", "C", 33L)
                        .best());
    }

    @Test
    void twoSlipsInTwoGroupsAreBothFound() {
        SmallTable table = new SmallTable()
                .theme(5L, 2_013L)
                .measure("M1", 3L, 711L)
                .grants("M1", 107L, 251L)
                .measure("M2", 2L, 1_302L)
                .grants("M2", 477L, 8_250L);
        assertEquals(
                List.of("missingGrant one: M1 count –→1, M1 amount –→353 and scaleError grant: B amount 8250→825"),
                table.best());
        assertTrue(table.explain().explanations().get(0).exact());
    }

    @Test
    void onlyACountTellsOfAMissingGrant() {
        SmallTable table = new SmallTable().measure("M1", 3L, null).grants("M1", 100L, 250L);
        Explanation missing = of(ExplanationType.missingGrant, table).get(0);
        assertEquals("missingGrant oneCounted: M1 count –→1", SmallTable.describe(missing));
        assertEquals(
                Map.of("measure", "M1", "count", "1", "amount", ""),
                missing.slips().get(0).arguments());
        assertEquals(1, missing.freeValues());
    }

    @Test
    void onlyAnAmountTellsOfMissingGrants() {
        SmallTable table = new SmallTable().measure("M1", null, 400L).grants("M1", 100L, 250L);
        Explanation missing = of(ExplanationType.missingGrant, table).get(0);
        assertEquals("missingGrant amount: M1 amount –→50", SmallTable.describe(missing));
        assertEquals(
                Map.of("measure", "M1", "count", "", "amount", "50.00"),
                missing.slips().get(0).arguments());
        assertEquals(1, missing.freeValues());
    }

    @Test
    void countAndAmountTogetherTellOfAMissingGrant() {
        assertEquals(
                List.of(),
                of(
                        ExplanationType.missingGrant,
                        new SmallTable().measure("M1", 2L, 400L).grants("M1", 100L, 250L)));
        assertEquals(
                List.of(),
                of(
                        ExplanationType.missingGrant,
                        new SmallTable().measure("M1", 3L, 350L).grants("M1", 100L, 250L)));
        assertEquals(
                List.of(),
                of(
                        ExplanationType.missingGrant,
                        new SmallTable().measure("M1", 3L, 340L).grants("M1", 100L, 250L)));
        assertEquals(
                List.of(),
                of(
                        ExplanationType.missingGrant,
                        new SmallTable().measure("M1", 1L, 400L).grants("M1", 100L, 250L)));
    }

    @Test
    void theTwinInTheSameMeasureIsNamed() {
        SmallTable table = new SmallTable()
                .measure("M2", 1L, 100L)
                .grant("M2", "A", 100L)
                .measure("M1", 1L, 100L)
                .grant("M1", "A", 100L)
                .grant("M1", "A", 100L);
        assertEquals(
                List.of("duplicateGrant same: A measure M1→–"),
                of(ExplanationType.duplicateGrant, table).stream()
                        .map(SmallTable::describe)
                        .toList());
    }

    @Test
    void grantsWithoutANameAreOrganizationsOfTheirOwn() {
        assertEquals(
                List.of("countsOrganizations one: M1 count 3→4"),
                new SmallTable()
                        .measure("M1", 3L, 465L)
                        .grant("M1", null, 101L)
                        .grant("M1", null, 250L)
                        .grant("M1", "A", 100L)
                        .grant("M1", "A", 14L)
                        .best());
    }

    @Test
    void aThemeAloneCountsOrganizations() {
        // A and C get grants under both measures: 3 organizations and one without a name, 6 grants.
        assertEquals(
                List.of("countsOrganizations one: T1 count 4→6"),
                new SmallTable()
                        .theme(4L, 700L)
                        .measure("M1", 3L, 365L)
                        .grant("M1", "A", 101L)
                        .grant("M1", "B", 250L)
                        .grant("M1", "C", 14L)
                        .measure("M2", 3L, 335L)
                        .grant("M2", "C", 302L)
                        .grant("M2", "A", 32L)
                        .grant("M2", null, 1L)
                        .best());
    }

    @Test
    void oneGrantForEachOrganizationIsNoSlip() {
        SmallTable table = new SmallTable().measure("M1", 3L, 350L).grants("M1", 100L, 250L);
        assertEquals(List.of(), of(ExplanationType.countsOrganizations, table));
    }

    private static List<Explanation> of(ExplanationType type, SmallTable table) {
        return table.explain().explanations().stream()
                .filter(explanation -> explanation.type() == type)
                .toList();
    }
}
