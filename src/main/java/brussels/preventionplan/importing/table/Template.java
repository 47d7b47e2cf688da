package brussels.preventionplan.importing.table;

import brussels.preventionplan.importing.reading.TableKind;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * An empty table for whoever wants to fill one in: a header by the contract's names and one example (API.md, section 8,
 * {@code /importTemplates}). Read back as it is, it holds the example and nothing else.
 *
 * @param kind the table
 */
public record Template(TableKind kind) {

    /** What a spreadsheet in Belgium takes to separate cells. */
    private static final char SEPARATOR = ';';

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    /** The release of the application that wrote a workbook, which its format asks for. */
    private static final String APPLICATION_VERSION = "1.0";

    private static final BigDecimal EXAMPLE_AMOUNT = new BigDecimal("12500.00");

    /** As CSV: UTF-8 with a byte order mark, by which a spreadsheet knows it, and semicolons. */
    public byte[] csv() {
        StringWriter text = new StringWriter().append(BYTE_ORDER_MARK);
        try (CsvWriter writer = CsvWriter.builder().fieldSeparator(SEPARATOR).build(text)) {
            writer.writeRecord(header());
            writer.writeRecord(example().stream().map(String::valueOf).toList());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** As XLSX, with the amount as a number. */
    public byte[] xlsx() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "prevention-plan", APPLICATION_VERSION)) {
            Worksheet sheet = workbook.newWorksheet(kind.name());
            List<String> header = header();
            List<Object> example = example();
            for (int column = 0; column < header.size(); column++) {
                sheet.value(0, column, header.get(column));
                if (example.get(column) instanceof BigDecimal amount) {
                    sheet.value(1, column, amount);
                } else {
                    sheet.value(1, column, String.valueOf(example.get(column)));
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private List<String> header() {
        return TableColumn.of(kind).map(TableColumn::apiName).toList();
    }

    private List<Object> example() {
        return switch (kind) {
            case actions ->
                List.of("Anderlecht", "M2.1", "Service prévention : activité / Dienst preventie: activiteit");
            case grants ->
                List.of(
                        "M2.1",
                        "Exemple asbl / Voorbeeld vzw",
                        "",
                        EXAMPLE_AMOUNT,
                        "Titre du projet / Titel van het project",
                        "Description du projet",
                        "Omschrijving van het project",
                        "");
        };
    }
}
