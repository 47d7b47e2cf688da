package brussels.preventionplan.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import brussels.preventionplan.api.Tables.Cell;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists as tables, and all of them as one file; of the document that ships with the service. */
@QuarkusTest
class TablesTest {

    private static final int LARGEST_CELL = 32_767;

    /** The paths of all lists. */
    private static List<String> lists() {
        JsonNode contract = Service.json(RestAssured.get(Service.ROOT + "/doc/openapi.json"));
        String importId = Service.json(Service.operatorsRequest().get(Service.ROOT + "/imports"))
                .at("/items/0/importId")
                .asText();
        return contract.path("paths").properties().stream()
                .filter(path -> path.getValue().at("/get/responses/200/content").has(Tables.XLSX)
                        && path.getValue().at("/get/responses/200/content").has("application/json")
                        && !path.getKey().startsWith("/exports"))
                .map(path ->
                        path.getKey().replace("{documentId}", "question-1038").replace("{importId}", importId))
                .map(path -> path.equals("/search") ? path + "?q=prison" : path)
                .toList();
    }

    private static byte[] ok(Response answer, String contentType) {
        assertEquals(200, answer.statusCode(), answer::asString);
        assertEquals(contentType, answer.contentType());
        return answer.asByteArray();
    }

    private static byte[] csv(String path) {
        return ok(Service.operatorsRequest().get(Service.ROOT + path), "text/csv;charset=UTF-8");
    }

    @Test
    void allListsAreThere() {
        assertTrue(lists().size() >= 24, () -> lists().toString());
    }

    @Test
    void theCsvOfEveryListIsItsJson() {
        lists().forEach(TablesTest::assertCsvIsJson);
    }

    private static void assertCsvIsJson(String path) {
        List<JsonNode> items = Tables.items(Service::operatorsRequest, path);
        List<List<Cell>> records = Tables.csv(csv(path + (path.contains("?") ? "&" : "?") + "format=csv"), ',');
        assertTrue(records.get(0).stream().allMatch(Cell::quoted));
        List<Map<String, Cell>> rows = Tables.rows(records);
        assertEquals(items.size(), rows.size());
        for (int i = 0; i < rows.size(); i++) {
            Map<String, JsonNode> values = Tables.values(items.get(i));
            assertTrue(rows.get(i).keySet().containsAll(values.keySet()), values::toString);
            rows.get(i)
                    .forEach((column, cell) ->
                            assertEquals(Tables.cell(column, values.get(column), '.'), cell, path + " " + column));
        }
    }

    @Test
    void theWorkbookOfEveryListIsItsJson() throws IOException {
        for (String path : lists()) {
            assertWorkbookIsJson(path);
        }
    }

    private static void assertWorkbookIsJson(String path) throws IOException {
        List<JsonNode> items = Tables.items(Service::operatorsRequest, path);
        byte[] bytes = ok(Service.operatorsRequest().accept(Tables.XLSX).get(Service.ROOT + path), Tables.XLSX);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertEquals(1, sheet.getPaneInformation().getHorizontalSplitPosition());
            assertTrue(sheet.getPaneInformation().isFreezePane());
            XSSFRow header = sheet.getRow(0);
            assertTrue(
                    sheet.getCTWorksheet().getAutoFilter().getRef().startsWith("A1:"),
                    () -> sheet.getCTWorksheet().getAutoFilter().getRef());
            assertEquals(items.size(), sheet.getLastRowNum());
            for (int i = 0; i < items.size(); i++) {
                Map<String, JsonNode> values = Tables.values(items.get(i));
                int found = 0;
                for (int column = 0; column < header.getLastCellNum(); column++) {
                    String name = header.getCell(column).getStringCellValue();
                    JsonNode value = values.get(name);
                    XSSFCell cell = sheet.getRow(i + 1) == null
                            ? null
                            : sheet.getRow(i + 1).getCell(column);
                    assertCell(path + " " + name, name, value, cell);
                    found += value == null ? 0 : 1;
                }
                assertEquals(values.size(), found);
            }
        }
    }

    private static void assertCell(String where, String name, JsonNode value, XSSFCell cell) {
        if (value == null) {
            assertTrue(cell == null || cell.getCellType() == CellType.BLANK, where);
        } else if (Tables.isNumber(name, value)) {
            assertEquals(CellType.NUMERIC, cell.getCellType(), where);
            assertEquals(0, new BigDecimal(value.asText()).compareTo(new BigDecimal(cell.getRawValue())), where);
        } else if (value.isBoolean()) {
            assertEquals(value.booleanValue(), cell.getBooleanCellValue(), where);
        } else {
            assertEquals(CellType.STRING, cell.getCellType(), where);
            String text = value.isTextual() ? value.asText() : value.toString();
            String expected = text.length() <= LARGEST_CELL ? text : text.substring(0, LARGEST_CELL - 1) + "…";
            assertEquals(expected, cell.getStringCellValue(), where);
        }
    }

    @Test
    void excelInBelgiumGetsSemicolonsCommasAndAByteOrderMark() {
        byte[] bytes = csv("/grants?format=csv&dialect=excel&select=(grantId,amount)");
        assertEquals("EFBBBF", "%02X%02X%02X".formatted(bytes[0], bytes[1], bytes[2]));
        String[] lines = new String(bytes, StandardCharsets.UTF_8).substring(1).split("\r\n", -1);
        assertEquals("\"grantId\";\"amount.value\";\"amount.currency\";\"href\"", lines[0]);
        assertTrue(
                Arrays.stream(lines).anyMatch(line -> line.startsWith("\"2022-M2.1-1\";670000,00;\"EUR\";")),
                () -> String.join("\n", lines));
        assertEquals(1 + 21 + 1, lines.length);
    }

    @Test
    void whatIsSelectedAndTheLanguageMakeTheColumns() {
        assertEquals(
                List.of("nisCode", "name.nl", "href"),
                Tables.csv(csv("/communes?format=csv&select=(nisCode,name)&lang=nl"), ',').get(0).stream()
                        .map(Cell::text)
                        .toList());
    }

    @Test
    void aListWithoutItemsHasItsHeader() {
        List<List<Cell>> none = Tables.csv(csv("/grants?format=csv&year=2000"), ',');
        assertEquals(1, none.size());
        assertEquals(Tables.csv(csv("/grants?format=csv"), ',').get(0), none.get(0));
    }

    @Test
    void filtersAndOrderHoldAndPagesDoNot() {
        List<Map<String, Cell>> rows = Tables.rows(
                Tables.csv(csv("/grants?format=csv&measure=M2.2&sort=-amount&page=7&pageSize=2&year=2022"), ','));
        assertEquals(9, rows.size());
        List<BigDecimal> amounts = rows.stream()
                .map(row -> new BigDecimal(row.get("amount.value").text()))
                .toList();
        assertEquals(
                amounts.stream().sorted((one, other) -> other.compareTo(one)).toList(), amounts);
    }

    @ParameterizedTest
    @ValueSource(strings = {"published", "corrected"})
    void theGrantsOfATableAddUpToTheTotal(String basis) {
        BigDecimal sum = Tables.rows(Tables.csv(csv("/grants?format=csv&basis=" + basis), ',')).stream()
                .map(row -> new BigDecimal(row.get("amount.value").text()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertEquals(
                Service.get("totals?by=year&basis=" + basis)
                        .at("/overall/amount/value")
                        .asText(),
                sum.toPlainString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/* | application/json",
                "text/csv | text/csv",
                "text/csv;q=0.5, application/json;q=0.4 | text/csv",
                "text/csv;q=0.4, application/json;q=0.5 | application/json",
                "text/*, application/json;q=0.9 | text/csv",
                "application/json;q=0, */* | text/csv",
                "text/html, application/xhtml+xml, */*;q=0.8 | application/json",
                "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2 | application/json"
            })
    void theClientChooses(String accept, String type) {
        Response answer = Service.wrongRequest().header("Accept", accept).get(Service.ROOT + "/plans");
        assertEquals(200, answer.statusCode());
        assertTrue(answer.contentType().startsWith(type), answer.contentType());
        assertTrue(List.of(answer.header("Vary").split(", ")).contains("Accept"), answer.header("Vary"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/turtle", "application/json;q=0", "application/zip"})
    void whatAListIsNotIn(String accept) {
        Response answer = Service.wrongRequest().header("Accept", accept).get(Service.ROOT + "/plans");
        assertEquals(406, answer.statusCode());
        assertEquals("application/problem+json", answer.contentType());
    }

    @Test
    void aFormatThatIsNamedNeedsNoAccept() {
        Response answer = Service.wrongRequest().header("Accept", "text/html").get(Service.ROOT + "/plans?format=csv");
        assertTrue(answer.contentType().startsWith("text/csv"));
        assertEquals("attachment; filename=\"plans.csv\"", answer.header("Content-Disposition"));
        assertEquals("nosniff", answer.header("X-Content-Type-Options"));
    }

    @Test
    void theFileIsNamedByWhatIsAskedFor() {
        assertEquals(
                "attachment; filename=\"grants-2022.xlsx\"",
                Service.request()
                        .get(Service.ROOT + "/grants?format=xlsx&year=2022")
                        .header("Content-Disposition"));
    }

    @ParameterizedTest
    @CsvSource({
        "/grants?format=pdf, format",
        "/grants?format=csv&dialect=lotus, dialect",
        "/grants?format=csv&embed=organization, embed",
        "/grants?format=csv&afterGrant=2022-M2.1-1, afterGrant",
        "/changes?format=xlsx&afterRevision=0, afterRevision",
        "/grants?format=csv&colour=red, colour",
        "/grants/2022-M2.1-1?format=csv, format",
        "/communes/21001?dialect=excel, dialect"
    })
    void whatDoesNotGoWithATableIsRefused(String path, String name) {
        Response answer = Service.wrongRequest().get(Service.ROOT + path);
        assertEquals(400, answer.statusCode(), path);
        assertEquals(name, answer.jsonPath().getString("issues[0].name"));
        assertEquals(1, answer.jsonPath().getList("issues").size());
    }

    private static RequestSpecification plain() {
        return RestAssured.given()
                .config(RestAssured.config()
                        .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()));
    }

    @Test
    void aTableIsPackedTaggedAndRevalidated() throws IOException {
        String path = Service.ROOT + "/findings?format=csv";
        Response whole = plain().header("Accept-Encoding", "identity").get(path);
        Response packed = plain().header("Accept-Encoding", "gzip").get(path);
        assertEquals("gzip", packed.header("Content-Encoding"));
        assertArrayEquals(
                whole.asByteArray(),
                new GZIPInputStream(new ByteArrayInputStream(packed.asByteArray())).readAllBytes());
        assertNotEquals(whole.header("ETag"), packed.header("ETag"));
        for (Response each : List.of(whole, packed)) {
            assertTrue(each.header("ETag").matches("\"[0-9a-f]{64}\""));
            assertEquals("public, max-age=0, must-revalidate", each.header("Cache-Control"));
            assertEquals(String.valueOf(each.asByteArray().length), each.header("Content-Length"));
        }
        Response head = plain().header("Accept-Encoding", "identity").head(path);
        assertEquals(200, head.statusCode());
        assertEquals(whole.header("ETag"), head.header("ETag"));
        assertEquals(whole.header("Content-Length"), head.header("Content-Length"));
        Response same = plain().header("Accept-Encoding", "identity")
                .header("If-None-Match", whole.header("ETag"))
                .get(path);
        assertEquals(304, same.statusCode());
        assertEquals(0, same.asByteArray().length);
    }

    @Test
    void sentencesAreInTheLanguageOfTheRequest() {
        Response french = plain().header("Accept-Language", "fr").get(Service.ROOT + "/findings?format=csv");
        Response dutch = plain().header("Accept-Language", "nl").get(Service.ROOT + "/findings?format=csv");
        assertEquals("fr", french.header("Content-Language"));
        assertEquals("nl", dutch.header("Content-Language"));
        assertTrue(List.of(dutch.header("Vary").split(", ")).contains("Accept-Language"));
        assertNotEquals(french.header("ETag"), dutch.header("ETag"));
        Response packedFrench = plain().header("Accept-Language", "fr").get(Service.ROOT + "/exports/dataset");
        Response packedDutch = plain().header("Accept-Language", "nl").get(Service.ROOT + "/exports/dataset");
        assertEquals("nl", packedDutch.header("Content-Language"));
        assertNotEquals(packedFrench.header("ETag"), packedDutch.header("ETag"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/grants?format=xlsx", "/exports/dataset?format=xlsx", "/exports/dataset?format=zip"})
    void theSameDataGiveTheSameBytes(String path) {
        byte[] first = plain().get(Service.ROOT + path).asByteArray();
        assertTrue(first.length > 1000);
        assertArrayEquals(first, plain().get(Service.ROOT + path).asByteArray());
    }

    @ParameterizedTest
    @ValueSource(strings = {"published", "corrected"})
    void theDatasetHoldsEveryListAsItIsByItself(String basis) throws IOException {
        Response answer = Service.request().get(Service.ROOT + "/exports/dataset?format=zip&basis=" + basis);
        Map<String, byte[]> files = Tables.unpacked(ok(answer, "application/zip"));
        Set<String> names = new HashSet<>(files.keySet());
        assertTrue(names.remove("datapackage.json"));
        assertTrue(names.remove("data/reconciliations.csv"));
        assertEquals(14, names.size());
        for (String name : names) {
            String list = name.replaceAll("^data/|[.]csv$", "");
            assertArrayEquals(
                    csv("/" + list + "?format=csv" + (list.equals("grants") ? "&basis=" + basis : "")),
                    files.get(name),
                    name);
        }
        List<JsonNode> checks =
                Service.list(Service.get("reconciliations/2022?basis=" + basis).path("checks"));
        List<Map<String, Cell>> rows = Tables.rows(Tables.csv(files.get("data/reconciliations.csv"), ','));
        assertEquals(checks.size(), rows.size());
        for (int i = 0; i < rows.size(); i++) {
            Map<String, JsonNode> values = Tables.values(checks.get(i));
            assertEquals("2022", rows.get(i).remove("year").text());
            assertEquals(basis, rows.get(i).remove("basis").text());
            assertNotNull(rows.get(i).remove("revision"));
            rows.get(i)
                    .forEach(
                            (column, cell) -> assertEquals(Tables.cell(column, values.get(column), '.'), cell, column));
        }
        assertEquals(
                Service.json(Service.request().get(Service.ROOT + "/exports/datapackage")),
                Service.tree(new String(files.get("datapackage.json"), StandardCharsets.UTF_8)));
    }

    @Test
    void theWorkbookHasASheetForEachAndColoursForTheChecks() throws IOException {
        Response answer = Service.request().get(Service.ROOT + "/exports/dataset?format=xlsx");
        assertEquals("attachment; filename=\"prevention-plan.xlsx\"", answer.header("Content-Disposition"));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(ok(answer, Tables.XLSX)))) {
            assertEquals(15, workbook.getNumberOfSheets());
            assertEquals(21, workbook.getSheet("grants").getLastRowNum());
            assertEquals(45, workbook.getSheet("actions").getLastRowNum());
            XSSFSheet checks = workbook.getSheet("reconciliations");
            List<String> header = Stream.iterate(0, column -> column + 1)
                    .limit(checks.getRow(0).getLastCellNum())
                    .map(column -> checks.getRow(0).getCell(column).getStringCellValue())
                    .toList();
            int code = header.indexOf("code");
            int status = header.indexOf("status");
            Map<String, String> colours = new LinkedHashMap<>();
            for (int row = 1; row <= checks.getLastRowNum(); row++) {
                XSSFCell cell = checks.getRow(row).getCell(status);
                String colour = cell.getCellStyle().getFillForegroundColorColor() == null
                        ? ""
                        : cell.getCellStyle().getFillForegroundColorColor().getARGBHex();
                colours.put(
                        checks.getRow(row).getCell(code).getStringCellValue(),
                        cell.getStringCellValue() + " " + colour);
            }
            assertEquals("mismatch FFF8CBAD", colours.get("M2.1"));
            assertEquals("match FFE2F0D9", colours.get("M2.2"));
            assertEquals("empty ", colours.get("M2.6"));
            assertEquals("notDeclared FFFFF2CC", colours.get("T2"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "application/zip;q=0.5, application/zip",
        "*/*, application/zip",
        "'application/zip;q=0.5, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', " + Tables.XLSX
    })
    void theClientChoosesTheFormOfTheDataset(String accept, String type) {
        Response answer = Service.wrongRequest().header("Accept", accept).get(Service.ROOT + "/exports/dataset");
        assertEquals(type, answer.contentType());
        assertTrue(List.of(answer.header("Vary").split(", ")).contains("Accept"));
    }

    @Test
    void theDatasetIsInNoOtherForm() {
        assertEquals(
                406,
                Service.wrongRequest()
                        .header("Accept", "application/json")
                        .get(Service.ROOT + "/exports/dataset")
                        .statusCode());
        assertFalse(Service.wrongRequest()
                .header("Accept", "text/html")
                .get(Service.ROOT + "/exports/dataset?format=zip")
                .header("Content-Disposition")
                .isEmpty());
    }

    @Test
    void theDescriptionSaysWhatTheTablesHold() {
        JsonNode datapackage = Service.get("exports/datapackage");
        JsonNode grants = null;
        for (JsonNode table : datapackage.path("resources")) {
            if (table.path("name").asText().equals("grants")) {
                grants = table.path("schema");
            }
        }
        assertEquals("grantId", grants.at("/primaryKey/0").asText());
        Map<String, String> types = new LinkedHashMap<>();
        grants.path("fields")
                .forEach(field -> types.put(
                        field.path("name").asText(), field.path("type").asText()));
        assertEquals("number", types.get("amount.value"));
        assertEquals("integer", types.get("year"));
        assertEquals("array", types.get("findings"));
        assertEquals("string", types.get("title.fr"));
        Map<String, String> references = new LinkedHashMap<>();
        grants.path("foreignKeys")
                .forEach(key -> references.put(
                        key.at("/fields/0").asText(),
                        key.at("/reference/resource").asText()));
        assertEquals(
                Map.of(
                        "measure.measureCode", "measures",
                        "organization.organizationId", "organizations",
                        "source.document.documentId", "documents"),
                references);
    }
}
