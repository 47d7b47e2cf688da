package brussels.preventionplan.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeasureCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"M2.1", "2.1", " 2.1 ", "\tM2.1"})
    void isReadWithAndWithoutItsLetter(String text) {
        assertEquals(Optional.of(new MeasureCode(2, 1)), MeasureCode.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "/",
                "M",
                "M2",
                "2",
                "M2.",
                "M.1",
                "M2.0",
                "M0.1",
                "M2.100",
                "M10.1",
                "m2.1",
                "M2,1",
                "M2.01",
                "M 2.1",
                "M2.1:",
                "T2",
                "M2.1.1",
                "-2.1",
                "M\u0662.1"
            })
    void otherTextsAreNoCode(String text) {
        assertEquals(Optional.empty(), MeasureCode.parse(text));
        assertThrows(IllegalArgumentException.class, () -> MeasureCode.fromString(text));
    }

    @Property
    void whatIsWrittenIsRead(
            @ForAll @IntRange(min = 1, max = 9) int theme, @ForAll @IntRange(min = 1, max = 99) int number) {
        MeasureCode code = new MeasureCode(theme, number);
        assertEquals(code, MeasureCode.fromString(code.toString()));
        assertEquals("M" + theme + "." + number, code.toString());
        assertEquals("T" + theme, code.themeCode());
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 100})
    void numbersOutsideTheirRangeAreRefused(int number) {
        assertThrows(IllegalArgumentException.class, () -> new MeasureCode(2, number));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 10})
    void themesOutsideTheirRangeAreRefused(int theme) {
        assertThrows(IllegalArgumentException.class, () -> new MeasureCode(theme, 1));
    }

    @Test
    void areOrderedByNumberNotByLetter() {
        List<MeasureCode> codes = List.of("M10", "M2.10", "M1.9", "M2.9", "M3.1").stream()
                .flatMap(code -> MeasureCode.parse(code).stream())
                .sorted()
                .toList();
        assertEquals(
                List.of("M1.9", "M2.9", "M2.10", "M3.1"),
                codes.stream().map(MeasureCode::toString).toList());
    }
}
