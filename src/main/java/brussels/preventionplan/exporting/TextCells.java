package brussels.preventionplan.exporting;

import brussels.preventionplan.correction.Basis;
import brussels.preventionplan.grant.Grant;
import brussels.preventionplan.language.Bilingual;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The row of a grant, its text in the cells that it was published in. */
final class TextCells {

    private static final String BETWEEN_LANGUAGES = " / ";

    private TextCells() {}

    /** The cells of a grant's row: five where title and text share one (lines 136–147), else seven. */
    static List<@Nullable Object> row(Grant grant, Basis basis) {
        Grant.Content content = grant.content(basis);
        Bilingual description = content.description();
        String french = description == null ? null : description.fr();
        String dutch = description == null ? null : description.nl();
        if (content.title() == null && dutch == null && grant.publishedText().equals(french)) {
            return Arrays.asList(grant.measureCode(), grant.publishedName(), null, content.amount(), french);
        }
        String title = content.equals(grant.content(Basis.published)) ? titleCell(grant, french, dutch) : null;
        return Arrays.asList(
                grant.measureCode(),
                grant.publishedName(),
                null,
                content.amount(),
                title != null ? title : content.title() == null ? "" : inBoth(content.title()),
                Objects.requireNonNullElse(french, ""),
                Objects.requireNonNullElse(dutch, ""));
    }

    /** What stands before the descriptions: the title as it was published, with its own spaces around the slash. */
    private static String titleCell(Grant grant, @Nullable String french, @Nullable String dutch) {
        String cells = before(grant.publishedText(), dutch);
        if (french == null && dutch != null) {
            return cells.substring(0, Math.max(0, cells.lastIndexOf('\t')));
        }
        return before(cells, french);
    }

    private static String before(String cells, @Nullable String last) {
        return last != null && cells.endsWith("\t" + last)
                ? cells.substring(0, cells.length() - last.length() - 1)
                : cells;
    }

    /** Both halves of a text as annexes print them in one cell. */
    static String inBoth(Bilingual text) {
        return Stream.of(text.fr(), text.nl()).filter(Objects::nonNull).collect(Collectors.joining(BETWEEN_LANGUAGES));
    }
}
