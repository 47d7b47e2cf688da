package brussels.preventionplan.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The inventory of subsidies, article 6 of the joint decree and ordinance of 16 May 2019. */
@QuarkusTest
class InventoryTest {

    private static final String PATH = Service.ROOT + "/exports/inventory";
    private static final List<String> HEADER = List.of(
            "Bénéficiaire / Begunstigde",
            "Numéro d'entreprise / Ondernemingsnummer",
            "Objet / Voorwerp (FR)",
            "Objet / Voorwerp (NL)",
            "Montant (EUR) / Bedrag (EUR)",
            "Année / Jaar",
            "Autorité / Overheid",
            "Source / Bron");

    private static List<JsonNode> subsidies(String query) {
        return Service.list(Service.get("exports/inventory?format=json" + query).path("subsidies"));
    }

    private static List<NamedCsvRecord> rows(String query) throws IOException {
        Response answer = Service.request().get(PATH + "?format=csv" + query);
        assertEquals(200, answer.statusCode());
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(new ByteArrayInputStream(answer.asByteArray()))) {
            return rows.stream().toList();
        }
    }

    /** Line 127; who grants it stands in the header, line 124. */
    @Test
    void aSubsidySaysWhatTheDecreeAsksFor() {
        JsonNode first = subsidies("").get(0);
        assertEquals("2Bouts", Service.text(first, "beneficiary"));
        assertEquals("Formation, supervision, actions contre les extrémismes", Service.text(first, "object", "fr"));
        assertEquals("Opleiding, supervisie, acties tegen extremisme", Service.text(first, "object", "nl"));
        assertEquals("670000.00", Service.text(first, "amount", "value"));
        assertEquals(2022, first.path("year").asInt());
        assertEquals("BPS", Service.text(first, "authority", "fr"));
        assertEquals("BPV", Service.text(first, "authority", "nl"));
        Service.assertStandsThere("2Bouts", first.path("source"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"published", "corrected"})
    void agreesWithTheTotals(String basis) {
        List<JsonNode> subsidies = subsidies("&year=2022&basis=" + basis);
        assertEquals(21, subsidies.size());
        BigDecimal sum = subsidies.stream()
                .map(each -> new BigDecimal(each.path("amount").path("value").asText()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertEquals("2032600.00", sum.toPlainString());
        JsonNode overall =
                Service.get("totals?by=year&year=2022&basis=" + basis).path("overall");
        assertEquals(sum.toPlainString(), Service.text(overall, "amount", "value"));
    }

    @Test
    void theTableHoldsTheSameAsTheJson() throws IOException {
        List<JsonNode> subsidies = subsidies("");
        List<NamedCsvRecord> rows = rows("");
        assertEquals(HEADER, rows.get(0).getHeader());
        assertEquals(subsidies.size(), rows.size());
        for (int i = 0; i < rows.size(); i++) {
            assertEquals(cells(subsidies.get(i)), rows.get(i).getFields());
        }
    }

    private static List<String> cells(JsonNode subsidy) {
        return List.of(
                subsidy.path("beneficiary").asText(),
                subsidy.path("enterpriseNumber").asText(),
                subsidy.path("object").path("fr").asText(),
                subsidy.path("object").path("nl").asText(),
                subsidy.path("amount").path("value").asText(),
                subsidy.path("year").asText(),
                subsidy.path("authority").path("fr").asText() + " / "
                        + subsidy.path("authority").path("nl").asText(),
                subsidy.path("source").path("href").asText());
    }

    @Test
    void theWorkbookHoldsNumbers() throws IOException {
        Response answer = Service.request().get(PATH + "?format=xlsx");
        assertEquals("attachment; filename=\"inventory.xlsx\"", answer.header("Content-Disposition"));
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(answer.asByteArray()))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertEquals(22, rows.size());
            assertEquals(
                    HEADER,
                    IntStream.range(0, HEADER.size())
                            .mapToObj(rows.get(0)::getCellText)
                            .toList());
            assertEquals(
                    0,
                    new BigDecimal("670000")
                            .compareTo(rows.get(1).getCellAsNumber(4).orElseThrow()));
        }
    }

    @Test
    void aYearWithoutSubsidiesHasNone() {
        assertEquals(List.of(), subsidies("&year=2021"));
        assertEquals(21, subsidies("&year=2021&year=2022").size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/* | text/csv",
                "application/json | application/json",
                "application/json;q=0.9, text/csv;q=0.2 | application/json",
            })
    void isGivenAsTheClientLikesBest(String accepted, String expected) {
        Response answer = Service.request().header("Accept", accepted).get(PATH);
        assertEquals(expected, answer.contentType().replaceFirst(";.*", ""));
        assertTrue(List.of(answer.header("Vary").split(", ")).contains("Accept"), answer.headers()::toString);
    }

    @Test
    void whatIsNoInventoryIsRefused() {
        assertEquals(400, Service.wrongRequest().get(PATH + "?format=html").statusCode());
        assertEquals(400, Service.wrongRequest().get(PATH + "?year=many").statusCode());
        assertEquals(400, Service.wrongRequest().get(PATH + "?select=(year)").statusCode());
        assertEquals(
                406,
                Service.wrongRequest().header("Accept", "text/html").get(PATH).statusCode());
    }
}
