package brussels.preventionplan.importing.table;

import brussels.preventionplan.importing.reading.IssueReason;
import brussels.preventionplan.importing.text.Spaces;
import java.math.BigDecimal;
import java.util.Map;

/** A cell as a file has it. */
sealed interface FileCell {

    /** What a person would read there, as far as it can be told. */
    String text();

    default boolean isBlank() {
        return Spaces.isBlank(text());
    }

    /** A text, empty where nothing is there. */
    record Text(String text) implements FileCell {

        static final Text NONE = new Text("");
    }

    /** A number that a workbook holds as such; {@code text} is how it writes it. */
    record Numeric(BigDecimal value, String text) implements FileCell {}

    /** A number that a workbook shows as a date, or as a date and time; {@code text} is written {@code 2022-12-31}. */
    record Date(String text) implements FileCell {}

    /** Something that holds no value: too long, a formula without its value, an error of the spreadsheet. */
    record Unusable(String text, IssueReason reason, Map<String, String> arguments) implements FileCell {}
}
