package brussels.preventionplan.platform.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetTextTest {

    @ParameterizedTest
    @CsvSource({"'a\rb', a_x000D_b", "'a\u0001b', a_x0001_b", "_x000D_, _x005F_x000D_", "'a\nb', 'a\nb'", "_x00, _x00"})
    void whatXmlWouldChangeIsWrittenOtherwiseAndReadBack(String text, String cell) {
        assertEquals(cell, SheetText.escaped(text));
        assertEquals(text, SheetText.text(cell));
    }

    /** The import of such a workbook ended as a defect of the service. */
    @Test
    void aNulStaysAsItIsWritten() {
        assertEquals("a_x0000_b", SheetText.text("a_x0000_b"));
    }
}
