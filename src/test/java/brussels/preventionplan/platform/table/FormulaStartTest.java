package brussels.preventionplan.platform.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaStartTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+32 2 000 00 00",
                "-1",
                "@SUM(A1)",
                "\tcell",
                "\rcell",
                "\ncell",
                "＝1",
                "＋1",
                "－1",
                "＠x",
                "'=1",
                "''=1"
            })
    void aTextThatLooksLikeAFormulaGetsAnApostropheThatCanBeTakenOff(String text) {
        assertEquals("'" + text, FormulaStart.defused(text));
        assertEquals(text, FormulaStart.text("'" + text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Socabé", "'t Huis", "''", "1=1", " =1", "[]", "a\t=1"})
    void anyOtherTextStaysAsItIs(String text) {
        assertEquals(text, FormulaStart.defused(text));
        assertEquals(text, FormulaStart.text(text));
    }

    @Test
    void whatWasNeverDefusedStays() {
        assertEquals("=1", FormulaStart.text("=1"));
    }
}
