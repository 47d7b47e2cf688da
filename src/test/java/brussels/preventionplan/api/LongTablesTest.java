package brussels.preventionplan.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import brussels.preventionplan.api.Tables.Cell;
import brussels.preventionplan.platform.representation.Spool;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.spi.CDI;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists that are longer than what is read of them at a time, and what is too much at once. */
@QuarkusTest
@TestProfile(LongTablesTest.FewDownloads.class)
class LongTablesTest {

    /** More than a page by number of a whole list, and than ten by cursor. */
    private static final int ROWS = 10_500;

    private static final int LARGEST = 3_000_000;
    private static final int MOST_HELD = 3;

    private static JsonNode imported;

    /** A service that makes one download at a time, and no large ones. */
    public static final class FewDownloads extends EmptyService {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> overrides = new HashMap<>(super.getConfigOverrides());
            overrides.put("preventionplan.downloads.at-a-time", "1");
            overrides.put("preventionplan.downloads.patience", "10ms");
            overrides.put("preventionplan.downloads.most-held", String.valueOf(MOST_HELD));
            overrides.put("preventionplan.downloads.max-size", String.valueOf(LARGEST));
            overrides.put("preventionplan.downloads.max-held", String.valueOf(LARGEST));
            return overrides;
        }
    }

    @BeforeEach
    void importOnce() {
        if (imported == null) {
            String rows = IntStream.rangeClosed(1, ROWS)
                    .mapToObj(row -> "M2.%d,\"%s\",,%d.%02d,Titre %d / Titel %d,Description,Omschrijving"
                            .formatted(1 + row % 5, name(row), 1000 + row, row % 100, row, row))
                    .collect(Collectors.joining("\n"));
            imported = Uploads.send(
                    Uploads.HEADER + rows, Map.of("year", "2024", "kind", "grants", "reference", "long-table"));
            assertEquals("done", imported.path("state").asText(), imported::toString);
        }
    }

    /** Names as an importer who defused them writes them. */
    private static String name(int row) {
        return switch (row % 4) {
            case 0 -> "'=HYPERLINK(1)";
            case 1 -> "'@home";
            case 2 -> "'＝wide";
            default -> "Socabé; le \"\"vrai\"\", asbl";
        };
    }

    private static RequestSpecification plain() {
        return RestAssured.given()
                .config(RestAssured.config()
                        .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()))
                .urlEncodingEnabled(false)
                .header("Accept-Encoding", "identity")
                .header("Authorization", "Bearer " + EmptyService.TOKEN);
    }

    private static void assertIsItsJson(String path, String format) {
        List<JsonNode> items = Tables.items(LongTablesTest::plain, path);
        assertEquals(ROWS, items.size());
        Response answer = plain().get(Service.ROOT + path + (path.contains("?") ? "&" : "?") + format);
        assertEquals(200, answer.statusCode(), answer::asString);
        List<Map<String, Cell>> rows = Tables.rows(Tables.csv(answer.asByteArray(), ','));
        assertEquals(ROWS, rows.size());
        for (int i = 0; i < ROWS; i++) {
            Map<String, JsonNode> values = Tables.values(items.get(i));
            rows.get(i)
                    .forEach(
                            (column, cell) -> assertEquals(Tables.cell(column, values.get(column), '.'), cell, column));
        }
    }

    @Test
    void aListThatIsReadOnByItsItemsIsWhole() {
        assertIsItsJson("/grants?select=(grantId,amount,publishedName)", "format=csv");
        assertIsItsJson("/grants?select=(grantId,amount)&sort=-amount&sort=organization", "format=csv");
    }

    @Test
    void aListThatIsReadOnByPagesIsWhole() {
        assertIsItsJson(
                "/imports/" + imported.path("importId").asText() + "/rows?select=(row,fate,amount)", "format=csv");
    }

    @Test
    void aWorkbookIsWhole() throws IOException {
        byte[] bytes = plain().get(Service.ROOT + "/grants?format=xlsx&select=(amount)")
                .asByteArray();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            assertEquals(ROWS, workbook.getSheetAt(0).getLastRowNum());
            BigDecimal sum = BigDecimal.ZERO;
            for (int row = 1; row <= ROWS; row++) {
                sum = sum.add(new BigDecimal(
                        workbook.getSheetAt(0).getRow(row).getCell(0).getRawValue()));
            }
            assertEquals(
                    plain().get(Service.ROOT + "/totals?by=year").jsonPath().getString("overall.amount.value"),
                    sum.toPlainString());
        }
    }

    @Test
    void whatWasDefusedComesInAsTextAndGoesOutDefused() {
        List<JsonNode> organizations = Tables.items(LongTablesTest::plain, "/organizations");
        assertEquals(
                List.of("=HYPERLINK(1)", "@home", "Socabé; le \"vrai\", asbl", "＝wide"),
                organizations.stream()
                        .map(organization ->
                                organization.at("/publishedNames/0/name").asText())
                        .sorted()
                        .toList());
        List<String> names = Tables.rows(Tables.csv(
                        plain().get(Service.ROOT + "/grants?format=csv&select=(publishedName)")
                                .asByteArray(),
                        ','))
                .stream()
                .map(row -> row.get("publishedName").text())
                .distinct()
                .sorted()
                .toList();
        assertEquals(List.of("'=HYPERLINK(1)", "'@home", "'＝wide", "Socabé; le \"vrai\", asbl"), names);
    }

    @Test
    void whatIsTooLargeIsRefused() {
        Response answer = plain().header("Accept-Language", "en").get(Service.ROOT + "/grants?format=csv");
        assertEquals(400, answer.statusCode());
        assertTrue(answer.jsonPath().getString("detail").contains(String.valueOf(LARGEST)), answer::asString);
        assertEquals("application/problem+json", answer.contentType());
    }

    @Test
    void whoeverComesWhileTooManyAreMadeIsAskedToComeBack() {
        assertIsAskedToComeBackWhile(Busy::make);
    }

    @Test
    void whoeverComesWhileTooManyAreSentIsAskedToComeBack() {
        assertIsAskedToComeBackWhile(Busy::hold);
    }

    /** What keeps others from downloads until it is told to end. */
    private interface Work {
        void begin(Busy busy, CountDownLatch begun, CountDownLatch end);
    }

    private static void assertIsAskedToComeBackWhile(Work work) {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Thread other =
                new Thread(() -> work.begin(CDI.current().select(Busy.class).get(), begun, end));
        other.start();
        try {
            begun.await();
            Response answer = plain().get(Service.ROOT + "/communes?format=csv");
            assertEquals(503, answer.statusCode());
            assertEquals("2", answer.header("Retry-After"));
            assertEquals(200, plain().get(Service.ROOT + "/communes").statusCode());
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        } finally {
            end.countDown();
        }
    }

    /** Makes downloads that have no end for now. */
    @ApplicationScoped
    static class Busy {

        private final Spool spool;

        Busy(Spool spool) {
            this.spool = spool;
        }

        @ActivateRequestContext
        void make(CountDownLatch begun, CountDownLatch end) {
            spool.make(bytes -> tellAndWait(begun, end));
        }

        /** All places are taken by files that were made and by bytes of a document; no reader takes them. */
        @ActivateRequestContext
        void hold(CountDownLatch begun, CountDownLatch end) {
            spool.hold("0", 1, bytes -> bytes.write('a'));
            for (int file = 1; file < MOST_HELD; file++) {
                spool.make(bytes -> bytes.write('a'));
            }
            tellAndWait(begun, end);
        }

        private static void tellAndWait(CountDownLatch begun, CountDownLatch end) {
            begun.countDown();
            try {
                end.await();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
    }

    /** Whatever was sent, not asked for again, or refused for want of room: there is room for the next. */
    @Test
    void whatIsHeldIsGivenBack() {
        String path = Service.ROOT + "/grants?format=csv&select=(grantId)";
        Response first = plain().get(path);
        assertEquals(200, first.statusCode());
        assertTrue(first.asByteArray().length > LARGEST / 4, () -> "of " + first.asByteArray().length + " bytes");
        for (int i = 0; i < 4; i++) {
            assertEquals(200, plain().get(path).statusCode());
            assertEquals(200, plain().head(path).statusCode());
            assertEquals(
                    304,
                    plain().header("If-None-Match", first.header("ETag"))
                            .get(path)
                            .statusCode());
            assertEquals(400, plain().get(Service.ROOT + "/grants?format=csv").statusCode());
        }
    }
}
