package brussels.preventionplan.measure;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The code of a measure of the plan, written {@code M2.1}. Ordered by theme, then by number.
 *
 * @param theme the number of the theme, 1–9
 * @param number the number of the measure within the theme, 1–99
 */
@Schema(
        type = SchemaType.STRING,
        description = "Code of a measure; 2.1 stands for M2.1",
        pattern = "^M?[1-9]\\.[1-9][0-9]?$",
        examples = "M2.1",
        extensions =
                @Extension(
                        name = "x-ignore-rules",
                        parseValue = true,
                        value = "{\"cod-design\": \"The plan itself writes its measures so\"}"))
public record MeasureCode(int theme, int number) implements Comparable<MeasureCode> {

    private static final Pattern WRITTEN = Pattern.compile("M?([1-9])\\.([1-9][0-9]?)");

    public MeasureCode {
        if (theme < 1 || theme > 9 || number < 1 || number > 99) {
            throw new IllegalArgumentException("no measure code: M" + theme + "." + number);
        }
    }

    /** Reads {@code M2.1} or, as Annex 1 writes it, {@code 2.1}; empty where the text is neither. */
    public static Optional<MeasureCode> parse(String text) {
        Matcher matcher = WRITTEN.matcher(text.strip());
        return matcher.matches()
                ? Optional.of(new MeasureCode(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    /**
     * The code that a text writes; what Jakarta REST calls to read a parameter.
     *
     * @throws IllegalArgumentException where the text is no measure code
     */
    public static MeasureCode fromString(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("no measure code: " + text));
    }

    /** The code of the theme that the measure belongs to: {@code T2}. */
    public String themeCode() {
        return "T" + theme;
    }

    @Override
    public int compareTo(MeasureCode other) {
        return theme != other.theme ? Integer.compare(theme, other.theme) : Integer.compare(number, other.number);
    }

    @JsonValue
    @Override
    public String toString() {
        return "M" + theme + "." + number;
    }
}
