package brussels.preventionplan.api;

import static brussels.preventionplan.api.Service.expected;
import static brussels.preventionplan.api.Service.get;
import static brussels.preventionplan.api.Service.items;
import static brussels.preventionplan.api.Service.list;
import static brussels.preventionplan.api.Service.text;
import static brussels.preventionplan.api.Service.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the grants add up to. */
@QuarkusTest
class TotalsTest {

    /** Count, organizations, amount, share, minimum, median, maximum. */
    private static String figures(JsonNode total) {
        return String.join(
                " ",
                text(total, "grantCount"),
                text(total, "organizationCount"),
                text(total, "amount", "value"),
                text(total, "share"),
                text(total, "minimum", "value"),
                text(total, "median", "value"),
                text(total, "maximum", "value"));
    }

    @Test
    void byMeasure() {
        List<JsonNode> totals = items("totals?by=measure");
        assertEquals(List.of("M2.1", "M2.2", "M2.3", "M2.4", "M2.5"), texts(totals, "measure", "measureCode"));
        assertEquals(
                List.of(
                        "8 8 1310000.00 0.644495 20800.00 104600.00 670000.00",
                        "9 9 457600.00 0.225130 2000.00 50000.00 95400.00",
                        "1 1 30200.00 0.014858 30200.00 30200.00 30200.00",
                        "1 1 21000.00 0.010332 21000.00 21000.00 21000.00",
                        "2 2 213800.00 0.105185 95000.00 106900.00 118800.00"),
                totals.stream().map(TotalsTest::figures).toList());
    }

    @Test
    void measureIsWhatTotalsAreGroupedByUnlessSaidOtherwise() {
        assertEquals(items("totals?by=measure"), items("totals"));
    }

    @Test
    void byTheme() {
        List<JsonNode> totals = items("totals?by=theme");
        assertEquals(List.of("T2"), texts(totals, "theme", "themeCode"));
        assertEquals("21 17 2032600.00 1.000000 2000.00 70200.00 670000.00", figures(totals.get(0)));
    }

    @Test
    void byYear() {
        List<JsonNode> totals = items("totals?by=year");
        assertEquals(List.of("2022"), texts(totals, "year"));
        assertEquals("21 17 2032600.00 1.000000 2000.00 70200.00 670000.00", figures(totals.get(0)));
    }

    @Test
    void byOrganization() {
        List<JsonNode> totals = items("totals?by=organization");
        assertEquals(
                expected("organizations").stream()
                        .map(row -> row.getField("organizationId") + " " + row.getField("grantCount") + " "
                                + row.getField("amount"))
                        .sorted()
                        .toList(),
                totals.stream()
                        .map(total -> text(total, "organization", "organizationId") + " " + text(total, "grantCount")
                                + " " + text(total, "amount", "value"))
                        .sorted()
                        .toList());
        assertEquals(
                "2 1 184100.00 0.090574 74900.00 92050.00 109200.00",
                figures(items("totals?by=organization").stream()
                        .filter(total ->
                                text(total, "organization", "organizationId").equals("socabe"))
                        .findFirst()
                        .orElseThrow()));
    }

    @Test
    void byMeasureAndYear() {
        List<JsonNode> totals = items("totals?by=measure&by=year");
        assertEquals(
                List.of("M2.1 2022", "M2.2 2022", "M2.3 2022", "M2.4 2022", "M2.5 2022"),
                totals.stream()
                        .map(total -> text(total, "measure", "measureCode") + " " + text(total, "year"))
                        .toList());
        assertEquals(
                items("totals?by=measure").stream().map(TotalsTest::figures).toList(),
                totals.stream().map(TotalsTest::figures).toList());
    }

    @Test
    void byOrganizationAndMeasure() {
        List<JsonNode> totals = items("totals?by=organization&by=measure");
        // BeFUS, CCLJ, PREFER and Socabé have two grants each, all under different measures.
        assertEquals(21, totals.size());
        assertEquals(
                List.of("M2.1 88300.00", "M2.3 30200.00"),
                totals.stream()
                        .filter(total ->
                                text(total, "organization", "name").equals("BeFUS – Belgian Forum for Urban Security"))
                        .map(total -> text(total, "measure", "measureCode") + " " + text(total, "amount", "value"))
                        .toList());
    }

    @Test
    void byTheSameTwiceIsByItOnce() {
        assertEquals(
                items("totals?by=year").stream().map(TotalsTest::figures).toList(),
                items("totals?by=year&by=year").stream()
                        .map(TotalsTest::figures)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "by=measure",
                "by=organization",
                "by=theme",
                "by=year",
                "by=measure&by=organization",
                "by=theme&by=year",
                "by=theme&measure=M2.1&measure=M2.3",
                "by=organization&minAmount=50000&maxAmount=100000",
                "by=measure&q=jeunes",
                "by=measure&basis=corrected",
                "by=year&organizationId=socabe&organizationId=foyer"
            })
    void theLinkedGrantsAddUpToTheTotal(String query) {
        JsonNode collection = get("totals?" + query);
        Stream.concat(Stream.of(collection.path("overall")), list(collection.path("items")).stream())
                .forEach(total -> {
                    List<JsonNode> grants = items(Service.open(total.path("grants")));
                    assertEquals(total.path("grantCount").asInt(), grants.size());
                    assertEquals(
                            text(total, "amount", "value"),
                            texts(grants, "amount", "value").stream()
                                    .map(BigDecimal::new)
                                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                                    .toPlainString());
                    assertEquals(
                            total.path("organizationCount").asLong(),
                            texts(grants, "organization", "organizationId").stream()
                                    .distinct()
                                    .count());
                    assertEquals("0", text(total, "withoutAmount"));
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"by=measure", "by=organization", "by=theme", "by=year", "by=measure&by=year"})
    void theLinkOpensThisVeryTotal(String query) {
        for (JsonNode total : items("totals?" + query)) {
            List<JsonNode> opened = items(Service.open(total));
            assertEquals(1, opened.size());
            // Its share is of what the link asks for, which is this total alone.
            assertEquals("1.000000", text(opened.get(0), "share"));
            assertEquals(without(total, "share"), without(opened.get(0), "share"));
        }
    }

    private static JsonNode without(JsonNode node, String property) {
        ObjectNode copy = node.deepCopy();
        copy.remove(property);
        return copy;
    }

    @Test
    void theTotalsAddUpToTheOverallOne() {
        JsonNode collection = get("totals?by=organization");
        JsonNode overall = collection.path("overall");
        assertEquals("21 17 2032600.00 1.000000 2000.00 70200.00 670000.00", figures(overall));
        assertEquals(
                "2032600.00",
                texts(items(collection), "amount", "value").stream()
                        .map(BigDecimal::new)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .toPlainString());
        assertFalse(overall.has("measure"));
        assertFalse(overall.has("organization"));
    }

    @Test
    void theOverallTotalIsTheSameOnEachPage() {
        JsonNode first = get("totals?by=organization&pageSize=5");
        JsonNode second = Service.open(first.path("next"));
        assertEquals(first.path("overall"), second.path("overall"));
        assertEquals(17, first.path("total").asInt());
        assertEquals(5, second.path("items").size());
        assertEquals(4, Service.open(first.path("last")).path("page").asInt());
    }

    @Test
    void sharesAreOfWhatWasAskedFor() {
        assertEquals(
                List.of("0.741118", "0.258882"), texts(items("totals?by=measure&measure=M2.1&measure=M2.2"), "share"));
    }

    @Test
    void boundsOfAnAmountAreInclusive() {
        JsonNode collection = get("totals?by=measure&minAmount=100000&maxAmount=150000");
        assertEquals("5 4 598700.00", overall(collection));
        assertEquals("4 4 479900.00", overall(get("totals?by=measure&minAmount=100000&maxAmount=150000&measure=2.1")));
        assertEquals("3 2 348700.00", overall(get("totals?by=measure&minAmount=100000.01&maxAmount=149999.99")));
    }

    private static String overall(JsonNode collection) {
        JsonNode overall = collection.path("overall");
        return text(overall, "grantCount") + " " + text(overall, "organizationCount") + " "
                + text(overall, "amount", "value");
    }

    @Test
    void nothingAddsUpToZero() {
        JsonNode collection = get("totals?by=measure&measure=M2.6");
        assertEquals(List.of(), items(collection));
        JsonNode overall = collection.path("overall");
        assertEquals("0 0 0.00", overall(collection));
        assertEquals("0.000000", text(overall, "share"));
        assertFalse(overall.has("minimum"));
        assertFalse(overall.has("median"));
        assertFalse(overall.has("maximum"));
    }

    @Test
    void totalsCarryTheirRevisionAndBasis() {
        JsonNode published = get("totals?by=year");
        assertEquals("published", text(published, "basis"));
        assertEquals(get("reconciliations/2022").path("revision"), published.path("revision"));
        assertEquals("corrected", text(get("totals?by=year&basis=corrected"), "basis"));
    }
}
