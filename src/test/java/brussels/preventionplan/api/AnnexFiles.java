package brussels.preventionplan.api;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The tables of the shipped document in the annex's own layout, as people send them: text, CSV and XLSX. */
final class AnnexFiles {

    private static final int FIRST_OF_ACTIONS = 68;
    private static final int LAST_OF_ACTIONS = 119;
    private static final int FIRST_OF_GRANTS = 121;
    private static final int LAST_OF_GRANTS = 153;

    private AnnexFiles() {}

    static String document() {
        try (InputStream text =
                Objects.requireNonNull(AnnexFiles.class.getResourceAsStream("/data/question-1038/question-1038.txt"))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Annex 1, lines 68 to 119. */
    static List<List<String>> actions() {
        return rows(FIRST_OF_ACTIONS, LAST_OF_ACTIONS);
    }

    /** Annex 2, lines 121 to 153. */
    static List<List<String>> grants() {
        return rows(FIRST_OF_GRANTS, LAST_OF_GRANTS);
    }

    private static List<List<String>> rows(int first, int last) {
        return document().lines().toList().subList(first - 1, last).stream()
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
    }

    static byte[] text(List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        rows.forEach(row -> text.append(String.join("\t", row)).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] csv(List<List<String>> rows, char separator) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().fieldSeparator(separator).build(text)) {
            rows.forEach(csv::writeRecord);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] xlsx(List<List<String>> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "tests", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Annexe");
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    sheet.value(row, column, rows.get(row).get(column));
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
