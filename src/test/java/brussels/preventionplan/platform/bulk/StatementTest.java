package brussels.preventionplan.platform.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StatementTest {

    @Test
    void eachNamedValueHasItsPlace() {
        assertEquals(
                new Statement(
                        "select ? where a = any(?) and b > ? and c = ?", List.of(1, List.of("x", "y"), 2, 1), false),
                Statement.of(
                        "select :p1 where a = any(:p10) and b > :p2 and c = :p1",
                        Map.of("p1", 1, "p10", List.of("x", "y"), "p2", 2)));
    }

    @Test
    void aTextWithoutValuesStays() {
        assertEquals(new Statement("select 1", List.of(), false), Statement.of("select 1", Map.of()));
    }

    @Test
    void aValueThatIsNotThereIsADefect() {
        assertThrows(NullPointerException.class, () -> Statement.of("select :p1", Map.of()));
    }
}
