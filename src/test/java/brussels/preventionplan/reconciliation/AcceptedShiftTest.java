package brussels.preventionplan.reconciliation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import brussels.preventionplan.correction.Basis;
import brussels.preventionplan.correction.Correction;
import brussels.preventionplan.correction.CorrectionStatus;
import brussels.preventionplan.correction.Corrections;
import brussels.preventionplan.correction.Decisions;
import brussels.preventionplan.grant.Grant;
import brussels.preventionplan.grant.Grants;
import brussels.preventionplan.platform.problem.ProblemException;
import brussels.preventionplan.platform.security.Actor;
import brussels.preventionplan.platform.security.Role;
import brussels.preventionplan.reconciliation.check.Check;
import brussels.preventionplan.reconciliation.check.YearStatus;
import brussels.preventionplan.revision.AsOf;
import brussels.preventionplan.revision.DatasetRevisions;
import brussels.preventionplan.total.Totals;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What follows from deciding on the correction that the search proposes. Each test takes back what it did: others see
 * nothing of it.
 */
@QuarkusTest
@TestTransaction
class AcceptedShiftTest {

    private static final int GRANTS = 21;

    @Inject
    Decisions decisions;

    @Inject
    Corrections corrections;

    @Inject
    Reconciliations reconciliations;

    @Inject
    Proposals proposals;

    /** What follows a write as it ends is to be seen before. */
    @Inject
    Totals totals;

    @Inject
    Grants grants;

    @Inject
    DatasetRevisions revisions;

    private Correction shift() {
        return reconciliations.of(2022, Basis.published, AsOf.NOW).explained().explanations().stream()
                .findFirst()
                .map(best -> proposals
                        .corrections(
                                2022,
                                reconciliations
                                        .of(2022, Basis.published, AsOf.NOW)
                                        .explained(),
                                AsOf.NOW)
                        .get(best.explanationId()))
                .orElseThrow();
    }

    private void decide(CorrectionStatus status) {
        decide(shift().correctionId(), status);
    }

    private void decide(String correctionId, CorrectionStatus status) {
        decisions.decide(correctionId, status, new Actor("somebody", Role.curator), version -> {});
        totals.settle();
    }

    @Test
    void theCorrectedYearMatches() {
        decide(CorrectionStatus.accepted);
        Reconciliations.YearOfTotals corrected = reconciliations.of(2022, Basis.corrected, AsOf.NOW);
        assertEquals(YearStatus.match, corrected.reconciliation().status());
        assertEquals(
                List.of(
                        "M2.1 8/670000.00 of 8/670000.00 match",
                        "M2.2 9/457600.00 of 9/457600.00 match",
                        "M2.3 1/30200.00 of 1/30200.00 match",
                        "M2.4 1/21000.00 of 1/21000.00 match",
                        "M2.5 2/213800.00 of 2/213800.00 match",
                        "M2.6 0/0.00 of nothing empty",
                        "T2 21/1392600.00 of 21/1392600.00 match"),
                checks(corrected));
        assertEquals(List.of(), corrected.explained().explanations());
    }

    @Test
    void thePublishedYearStaysAsItIs() {
        Reconciliations.YearOfTotals before = reconciliations.of(2022, Basis.published, AsOf.NOW);
        decide(CorrectionStatus.accepted);
        Reconciliations.YearOfTotals after = reconciliations.of(2022, Basis.published, AsOf.NOW);
        assertEquals(before.reconciliation(), after.reconciliation());
        assertEquals(before.explained(), after.explained());
        assertEquals(CorrectionStatus.accepted, shift().status());
    }

    @Test
    void aDecisionCanBeTakenBackAndTakenAgain() {
        Reconciliations.YearOfTotals before = reconciliations.of(2022, Basis.corrected, AsOf.NOW);
        for (CorrectionStatus undone : List.of(CorrectionStatus.rejected, CorrectionStatus.proposed)) {
            decide(CorrectionStatus.accepted);
            assertEquals(
                    YearStatus.match,
                    reconciliations
                            .of(2022, Basis.corrected, AsOf.NOW)
                            .reconciliation()
                            .status());
            decide(undone);
            Reconciliations.YearOfTotals after = reconciliations.of(2022, Basis.corrected, AsOf.NOW);
            assertEquals(before.reconciliation(), after.reconciliation());
            assertEquals(before.explained(), after.explained());
            assertEquals(undone, shift().status());
        }
    }

    @Test
    void whatOtherCorrectionsChangedStaysChanged() {
        List<Grant.Content> before = contents();
        decide(CorrectionStatus.accepted);
        List<Grant.Content> accepted = contents();
        assertEquals(before.subList(1, GRANTS), accepted.subList(1, GRANTS));
        assertNotEquals(before.get(0), accepted.get(0));
        assertEquals(before.get(0).title(), accepted.get(0).title());
        decide(CorrectionStatus.rejected);
        assertEquals(before, contents());
    }

    @Test
    void whatShipsCanBeTakenBackToo() {
        List<Grant.Content> before = contents();
        for (Correction shipped : List.copyOf(corrections.listAll())) {
            decide(shipped.correctionId(), CorrectionStatus.rejected);
        }
        assertEquals(
                listed().stream().map(grant -> grant.content(Basis.published)).toList(), contents());
        for (Correction shipped : List.copyOf(corrections.listAll())) {
            if (shipped.status() == CorrectionStatus.rejected
                    && !shipped.correctionId().equals(shift().correctionId())) {
                decide(shipped.correctionId(), CorrectionStatus.accepted);
            }
        }
        assertEquals(before, contents());
    }

    @Test
    void eachDecisionMakesOneRevision() {
        long before = revisions.count();
        decide(CorrectionStatus.accepted);
        assertEquals(before + 1, revisions.count());
    }

    @Test
    void aCorrectionThatIsNotThereCannotBeDecidedOn() {
        long before = revisions.count();
        assertThrows(ProblemException.class, () -> decide("nothing", CorrectionStatus.accepted));
        assertEquals(before, revisions.count());
    }

    @Test
    void whatIsProposedAgainIsThereOnceAndStaysAsItWasDecided() {
        long before = corrections.count("untilRevision is null");
        decide(CorrectionStatus.rejected);
        proposals.propose(2022, revisions.next("proposal").number());
        assertEquals(before, corrections.count("untilRevision is null"));
        assertEquals(CorrectionStatus.rejected, shift().status());
    }

    @Test
    void aStateOfTheDataIsSearchedOnce() {
        ExplainedYear found =
                reconciliations.of(2022, Basis.published, AsOf.NOW).explained();
        assertSame(found, reconciliations.of(2022, Basis.published, AsOf.NOW).explained());
        decide(CorrectionStatus.rejected);
        assertNotSame(found, reconciliations.of(2022, Basis.published, AsOf.NOW).explained());
    }

    private List<Grant> listed() {
        return grants.listOfYear(2022, AsOf.NOW, GRANTS);
    }

    private List<Grant.Content> contents() {
        return listed().stream().map(grant -> grant.content(Basis.corrected)).toList();
    }

    private static List<String> checks(Reconciliations.YearOfTotals year) {
        return Stream.concat(year.reconciliation().measures().stream(), year.reconciliation().themes().stream())
                .map(AcceptedShiftTest::check)
                .toList();
    }

    private static String check(Check check) {
        Check.Declared declared = check.declared();
        return check.code() + " " + check.listed().grantCount() + "/"
                + check.listed().amount().value() + " of "
                + (declared == null
                        ? "nothing"
                        : declared.projectCount() + "/" + declared.amount().value())
                + " " + check.status();
    }
}
