package brussels.preventionplan.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** Tables as their readers see them, and lists as tables should hold them; written apart from the service. */
final class Tables {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final Pattern FORMULA = Pattern.compile("(?s)'*[=+\\-@\\t\\r\\n＝＋－＠].*");

    private Tables() {}

    /** The files of an archive, by name, in their order. */
    static Map<String, byte[]> unpacked(byte[] archive) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    /** A cell: its text, and whether it stands in quotes. */
    record Cell(String text, boolean quoted) {}

    /** The records of a CSV that keeps to RFC 4180, and to nothing more lenient. */
    static List<List<Cell>> csv(byte[] bytes, char separator) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        List<List<Cell>> records = new ArrayList<>();
        List<Cell> record = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            boolean quoted = text.charAt(at) == '"';
            StringBuilder cell = new StringBuilder();
            if (quoted) {
                for (at++; text.charAt(at) != '"' || text.startsWith("\"\"", at); at++) {
                    cell.append(text.charAt(at));
                    at += text.charAt(at) == '"' ? 1 : 0;
                }
                at++;
            } else {
                for (; text.charAt(at) != separator && text.charAt(at) != '\r'; at++) {
                    assertTrue(text.charAt(at) != '"' && text.charAt(at) != '\n', "a bare quote or line feed");
                    cell.append(text.charAt(at));
                }
            }
            record.add(new Cell(cell.toString(), quoted));
            if (text.charAt(at) == separator) {
                at++;
                assertTrue(text.charAt(at) != '\0');
            } else {
                assertTrue(text.startsWith("\r\n", at), "a record ends with CRLF");
                at += 2;
                records.add(record);
                record = new ArrayList<>();
            }
        }
        assertTrue(record.isEmpty(), "the last record has no end");
        return records;
    }

    /** The rows of a table, each by the names of its columns. */
    static List<Map<String, Cell>> rows(List<List<Cell>> records) {
        List<String> header = records.get(0).stream().map(Cell::text).toList();
        return records.stream()
                .skip(1)
                .map(record -> {
                    assertEquals(header.size(), record.size());
                    Map<String, Cell> row = new LinkedHashMap<>();
                    for (int column = 0; column < header.size(); column++) {
                        row.put(header.get(column), record.get(column));
                    }
                    return row;
                })
                .toList();
    }

    /** All items of a list, page by page. */
    static List<JsonNode> items(Supplier<RequestSpecification> request, String path) {
        List<JsonNode> items = new ArrayList<>();
        String next = Service.ROOT + path + (path.contains("?") ? "&" : "?") + "pageSize=1000";
        while (next != null) {
            JsonNode page = Service.json(request.get().get(next));
            page.path("items").forEach(items::add);
            next = page.path("next").isMissingNode() ? null : page.path("next").asText();
        }
        return items;
    }

    /** The values of an item, each by the names that lead to it; a list is one value. */
    static Map<String, JsonNode> values(JsonNode item) {
        Map<String, JsonNode> values = new TreeMap<>();
        collect("", item, values);
        return values;
    }

    private static void collect(String path, JsonNode node, Map<String, JsonNode> values) {
        node.properties().forEach(property -> {
            String name = path + property.getKey();
            if (property.getValue().isObject() && !name.equals("before") && !name.equals("after")) {
                collect(name + ".", property.getValue(), values);
            } else {
                values.put(name, property.getValue());
            }
        });
    }

    /** What a value comes to in a CSV. */
    static Cell cell(String column, @Nullable JsonNode value, char decimal) {
        if (value == null) {
            return new Cell("", false);
        }
        if (isNumber(column, value)) {
            return new Cell(value.asText().replace('.', decimal), false);
        }
        if (value.isBoolean()) {
            return new Cell(value.asText(), false);
        }
        String text = value.isTextual() ? value.asText() : value.toString();
        return new Cell(FORMULA.matcher(text).matches() ? "'" + text : text, true);
    }

    /** Amounts and shares are numbers, though JSON has them as texts. */
    static boolean isNumber(String column, JsonNode value) {
        return value.isNumber() || column.equals("share") || (column.endsWith(".value") && isDecimal(value.asText()));
    }

    private static boolean isDecimal(String text) {
        try {
            return new BigDecimal(text).scale() == 2;
        } catch (NumberFormatException none) {
            return false;
        }
    }
}
