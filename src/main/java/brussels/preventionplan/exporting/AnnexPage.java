package brussels.preventionplan.exporting;

import brussels.preventionplan.correction.Basis;
import brussels.preventionplan.importing.reading.TableKind;
import brussels.preventionplan.platform.message.MessageLanguage;
import brussels.preventionplan.platform.message.Messages;
import brussels.preventionplan.platform.table.TableWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.StringEscapeUtils;
import org.jspecify.annotations.Nullable;

/**
 * The table of an annex as a page to read and to print, in both languages. Its rows are written as they come; the first
 * is the header.
 */
final class AnnexPage implements TableWriter {

    /** What stands between the languages of a cell; where it stands more often, nobody can tell which is which. */
    private static final Pattern BETWEEN_LANGUAGES = Pattern.compile(" / ");

    /** The last column of the grants, the only one that is in Dutch alone (line 124). */
    private static final int DUTCH = 6;

    private final TableKind kind;
    private final int year;
    private final Basis basis;
    private final Messages messages;
    private final Writer characters;
    private int columns;

    AnnexPage(OutputStream bytes, TableKind kind, int year, Basis basis, Messages messages) throws IOException {
        this.kind = kind;
        this.year = year;
        this.basis = basis;
        this.messages = messages;
        this.characters = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
        Map<String, String> number = Map.of("number", String.valueOf(kind.annex()));
        characters.write("""
            <!DOCTYPE html>
            <html lang="fr">
            <head>
            <meta charset="UTF-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title>
            <link rel="icon" href="../../../page/icon.svg" type="image/svg+xml">
            <link rel="stylesheet" href="../../../page/annex.css">
            </head>
            <body>
            <main>
            <h1>%s</h1>
            <div class="scroll" tabindex="0" role="region" aria-labelledby="caption">
            <table>
            <caption id="caption">%s</caption>
            <thead>
            """.formatted(
                        Stream.of(MessageLanguage.fr, MessageLanguage.nl)
                                .map(language -> text(language, "annex.title", number))
                                .collect(Collectors.joining(" / ", "", " – " + year)),
                        inBoth("annex.title", number),
                        inBoth("annex.caption." + kind, Map.of("year", String.valueOf(year)))));
    }

    @Override
    public void write(List<? extends @Nullable Object> cells) throws IOException {
        if (columns == 0) {
            columns = cells.size();
            characters.write("<tr>");
            for (int column = 0; column < columns; column++) {
                characters.write(
                        "<th scope=\"col\"" + language(column) + ">" + marked(text(cells.get(column))) + "</th>");
            }
            characters.write("</tr>\n</thead>\n<tbody>\n");
            return;
        }
        boolean isTotal = kind == TableKind.grants && text(cells.get(1)).isEmpty();
        characters.write(isTotal ? "<tr class=\"total\">" : "<tr>");
        characters.write("<th scope=\"row\">" + marked(text(cells.get(0))) + "</th>");
        for (int column = 1; column < columns; column++) {
            characters.write(cell(column, column < cells.size() ? cells.get(column) : null));
        }
        characters.write("</tr>\n");
    }

    private String cell(int column, @Nullable Object cell) {
        if (cell instanceof BigDecimal amount) {
            // As the annex writes them, in both languages.
            return "<td class=\"number\">" + messages.money(amount.toPlainString(), MessageLanguage.nl) + "</td>";
        }
        return cell instanceof Integer
                ? "<td class=\"number\">" + cell + "</td>"
                : "<td" + language(column) + ">" + marked(text(cell)) + "</td>";
    }

    private static String text(@Nullable Object cell) {
        return TableWriter.text(cell);
    }

    private static String language(int column) {
        return column == DUTCH ? " lang=\"nl\"" : "";
    }

    /** A text, escaped; one that has both languages with each of them marked. */
    private static String marked(String text) {
        List<String> halves = BETWEEN_LANGUAGES.splitAsStream(text).toList();
        return halves.size() == 2
                ? StringEscapeUtils.escapeXml10(halves.get(0)) + " / <span lang=\"nl\">"
                        + StringEscapeUtils.escapeXml10(halves.get(1)) + "</span>"
                : StringEscapeUtils.escapeXml10(text);
    }

    private String inBoth(String key, Map<String, String> arguments) {
        return marked(text(MessageLanguage.fr, key, arguments) + " / " + text(MessageLanguage.nl, key, arguments));
    }

    private String text(MessageLanguage language, String key, Map<String, String> arguments) {
        return messages.text(language, key, arguments);
    }

    @Override
    public void close() throws IOException {
        String files = Stream.of(AnnexForm.text, AnnexForm.csv, AnnexForm.xlsx)
                .map(form -> "<a href=\"?kind=%s&amp;year=%s&amp;basis=%s&amp;format=%s\">%s</a>"
                        .formatted(kind, year, basis, form, form.extension().toUpperCase(Locale.ROOT)))
                .collect(Collectors.joining(", "));
        characters.write(
                """
            </tbody>
            </table>
            </div>
            <p>%s</p>
            <p>%s</p>
            </main>
            </body>
            </html>
            """.formatted(inBoth("annex.basis." + basis, Map.of()), inBoth("annex.files", Map.of()) + " " + files));
        characters.close();
    }
}
