package brussels.preventionplan.grant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import brussels.preventionplan.document.Place;
import brussels.preventionplan.measure.MeasureCode;
import brussels.preventionplan.platform.bulk.Staging;
import brussels.preventionplan.platform.bulk.Succession;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StagedGrantsTest {

    private static final int YEAR = 2099;

    @Inject
    StagedGrants stagedGrants;

    @Inject
    Grants grants;

    @Inject
    Session session;

    /** A report that counts it as created would be wrong. */
    @Test
    void aRowWhoseOrganizationNobodyNamedIsNotLeftOut() {
        ConstraintViolationException refused = assertThrows(
                ConstraintViolationException.class,
                () -> QuarkusTransaction.requiringNew().run(this::storeUnnamed));
        assertTrue(refused.getMessage().contains("\"organization_id\""), refused::getMessage);
        assertEquals(0L, QuarkusTransaction.requiringNew().call(() -> grants.count("year", YEAR)));
    }

    private void storeUnnamed() {
        Succession succession = stagedGrants.succession(new Staging(session), YEAR);
        stagedGrants.add(
                succession,
                new PublishedGrant(
                        new Place(2, 127, null),
                        YEAR,
                        MeasureCode.parse("M2.1").orElseThrow(),
                        "2Bouts",
                        null,
                        new Grant.Content(new BigDecimal("670000.00"), null, null),
                        "670.000 €",
                        "Formation"));
        succession.match();
        succession.store(1, "question-1038");
    }
}
