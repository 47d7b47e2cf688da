package brussels.preventionplan.importing.table;

import brussels.preventionplan.importing.text.PublishedText;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table that a test writes as a file.
 *
 * @param rows all cells, captions and header included
 */
record WrittenTable(List<List<String>> rows) {

    private static final PublishedText DOCUMENT = document();

    /** Annex 1 of question 1038 as it stands there (lines 68–119). */
    static WrittenTable annex1() {
        return lines(68, 119);
    }

    /** Annex 2 of question 1038 as it stands there (lines 121–153). */
    static WrittenTable annex2() {
        return lines(121, 153);
    }

    static PublishedText document() {
        try (InputStream stream = WrittenTable.class.getResourceAsStream("/data/question-1038/question-1038.txt")) {
            return PublishedText.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The table under another header, its columns in another order; without what stands above the header. */
    WrittenTable arranged(int headerLines, List<String> header, List<Integer> order) {
        List<List<String>> arranged = new ArrayList<>();
        arranged.add(order.stream().map(header::get).toList());
        rows.subList(headerLines, rows.size())
                .forEach(row -> arranged.add(order.stream()
                        .map(column -> column < row.size() ? row.get(column) : "")
                        .toList()));
        return new WrittenTable(arranged);
    }

    byte[] text(Charset charset, boolean marked) {
        StringBuilder text = new StringBuilder();
        rows.forEach(row -> text.append(String.join("\t", row)).append('\n'));
        return bytes(text.toString(), charset, marked);
    }

    byte[] csv(char separator, Charset charset, boolean marked) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().fieldSeparator(separator).build(text)) {
            rows.forEach(writer::writeRecord);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes(text.toString(), charset, marked);
    }

    byte[] xlsx() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
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

    private static byte[] bytes(String text, Charset charset, boolean marked) {
        return ((marked ? "\uFEFF" : "") + text).getBytes(charset);
    }

    private static WrittenTable lines(int first, int last) {
        return new WrittenTable(IntStream.rangeClosed(first, last)
                .mapToObj(DOCUMENT::line)
                .filter(line -> !line.isBlank())
                .map(line -> Arrays.asList(line.split("\t", -1)))
                .toList());
    }
}
