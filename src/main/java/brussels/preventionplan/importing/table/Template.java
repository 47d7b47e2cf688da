package brussels.preventionplan.importing.table;

import brussels.preventionplan.importing.reading.TableKind;
import brussels.preventionplan.importing.text.TableColumn;
import brussels.preventionplan.platform.table.TableFormat;
import brussels.preventionplan.platform.table.TableWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;

/**
 * An empty table for whoever wants to fill one in: a header by the contract's names and one example (docs/importing.md,
 * {@code /importTemplates}). Read back as it is, it holds the example and nothing else.
 *
 * @param kind the table
 */
public record Template(TableKind kind) {

    private static final BigDecimal EXAMPLE_AMOUNT = new BigDecimal("12500.00");

    /**
     * The table as a file.
     *
     * @throws IOException where a workbook finds no room in the temporary folder while it is made
     */
    public byte[] in(TableFormat format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TableWriter table = format.open(bytes, kind.name())) {
            table.write(TableColumn.of(kind).map(TableColumn::apiName).toList());
            table.write(example());
        }
        return bytes.toByteArray();
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
