package brussels.preventionplan.total;

import static org.junit.jupiter.api.Assertions.assertEquals;

import brussels.preventionplan.correction.Correction;
import brussels.preventionplan.total.DeclaredTotal.Declared;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeclaredTotalPropertyTest {

    private static final Declared PUBLISHED = new Declared(21, new BigDecimal("1392600.00"));
    private static final Declared BLANK = new Declared(null, null);

    private static Correction.Change change(String property, @Nullable String corrected) {
        return new Correction.Change("declaredTotals/2022-M2.1", property, null, corrected);
    }

    @Test
    void countAndAmountAreLaidOverWhatIsPublished() {
        assertEquals(
                new Declared(8, new BigDecimal("670000.00")),
                DeclaredTotalProperty.lay(
                        List.of(change("projectCount", "8"), change("amount", "670000.00")), PUBLISHED));
        assertEquals(
                new Declared(8, new BigDecimal("1392600.00")),
                DeclaredTotalProperty.lay(List.of(change("projectCount", "8")), PUBLISHED));
    }

    @Test
    void aCellCanBeFilledAndBlanked() {
        assertEquals(
                PUBLISHED,
                DeclaredTotalProperty.lay(
                        List.of(change("projectCount", "21"), change("amount", "1392600.00")), BLANK));
        assertEquals(
                BLANK,
                DeclaredTotalProperty.lay(List.of(change("projectCount", null), change("amount", null)), PUBLISHED));
    }

    @Test
    void theLastChangeOfAPropertyCounts() {
        assertEquals(
                new Declared(9, new BigDecimal("1392600.00")),
                DeclaredTotalProperty.lay(
                        List.of(change("projectCount", "8"), change("projectCount", "9")), PUBLISHED));
    }

    @Test
    void whatATotalDoesNotHaveIsLeftOut() {
        assertEquals(PUBLISHED, DeclaredTotalProperty.lay(List.of(change("title.fr", "Formation")), PUBLISHED));
        assertEquals(PUBLISHED, DeclaredTotalProperty.lay(List.of(), PUBLISHED));
    }
}
