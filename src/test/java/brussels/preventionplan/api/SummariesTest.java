package brussels.preventionplan.api;

import static brussels.preventionplan.api.Service.get;
import static brussels.preventionplan.api.Service.list;
import static brussels.preventionplan.api.Service.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** After every kind of write, what is kept beside the grants is what the grants themselves come to. */
@QuarkusTest
@TestProfile(WrittenService.class)
class SummariesTest {

    /** The figures of every group by PostgreSQL's own aggregates; what is on one side only is wrong. */
    private static final String WRONG_GROUPS = """
            with g as (
                select basis, year, measure_code, theme_code, organization_id,
                    case when basis = 'corrected' and corrected then corrected_amount else amount end as amount
                from grants join measures using (measure_code)
                cross join (values ('published'), ('corrected')) b (basis) where until_revision is null
            ), expected as (
                select basis, year, measure_code, theme_code, count(*), count(distinct organization_id),
                    count(*) - count(amount), sum(amount), min(amount), max(amount),
                    percentile_disc(0.5) within group (order by amount),
                    percentile_disc(0.5) within group (order by amount desc)
                from g group by grouping sets ((basis, year, measure_code), (basis, year, theme_code), (basis, year),
                    (basis, measure_code), (basis, theme_code), (basis))
            )
            select wrong::text from ((table expected except table grant_summaries)
                union all (table grant_summaries except table expected)) wrong""";

    private static final String WRONG_ORGANIZATIONS = """
            with expected as (
                select organization_id, measure_code, year, count(*), count(*) - count(amount), sum(amount),
                    count(*) - count(case when corrected then corrected_amount else amount end),
                    sum(case when corrected then corrected_amount else amount end)
                from grants where until_revision is null group by organization_id, measure_code, year
            )
            select wrong::text from ((table expected except table organization_summaries)
                union all (table organization_summaries except table expected)) wrong""";

    private static final String FIRST = """
            measure;organization;amount;title
            M2.1;Fonds Jeanne Dupré asbl;100,00;Un / Een
            M2.1;Atelier;104,99;Deux / Twee
            M2.1;Atelier;104,50;Trois / Drie
            M2.1;Maison;;Quatre / Vier
            M2.2;Maison;99999,99;Cinq / Vijf
            M2.2;Atelier;0,07;Six / Zes
            M2.3;Maison;5000,00;Sept / Zeven
            """;

    private static final String SECOND = """
            measure;organization;amount;title
            M2.1;Fonds Jeanne Dupré asbl;100,01;Un / Een
            M2.1;Atelier;104,99;Deux / Twee
            M2.1;Atelier;104,50;Trois / Drie
            M2.1;Maison;;Quatre / Vier
            M2.2;Maison;99999,99;Cinq / Vijf
            M2.4;Atelier;;Huit / Acht
            """;

    @Inject
    DataSource database;

    @Test
    void followEveryWrite() throws SQLException {
        assertTold("the document");
        publish("2040", FIRST);
        assertTold("another year");
        publish("2040", SECOND);
        assertTold("its next version");
        publish("2041", FIRST);
        assertTold("a third year");
        Proposals.decide(WrittenHistory.SHIFT, "accepted");
        assertTold("an accepted correction");
        Proposals.decide(WrittenHistory.SHIFT, "proposed");
        assertTold("the correction taken back");
        Proposals.decide("question-1038-socaba", "rejected");
        assertTold("a name parted");
        Proposals.decide("question-1038-socaba", "accepted");
        assertTold("a name joined");
        redact();
        assertTold("a redaction");
        query("select summarize_grants()::text");
        assertTold("all made anew");
    }

    private static void publish(String year, String table) {
        JsonNode job = Uploads.send(table, Map.of("year", year, "kind", "grants"));
        assertEquals("done", Uploads.text(job, "state"), job::toString);
    }

    private static void redact() {
        String documentId = texts(list(get("grants?year=2040").path("items")), "source", "document", "documentId")
                .get(0);
        Redactions.redacted(documentId, "Jeanne Dupré");
    }

    private void assertTold(String after) throws SQLException {
        assertEquals(List.of(), query(WRONG_GROUPS), after);
        assertEquals(List.of(), query(WRONG_ORGANIZATIONS), after);
        String present = get("reconciliations/2022").path("revision").asText();
        String everybody = texts(Service.items("organizations"), "organizationId").stream()
                .map(id -> "&organizationId=" + id)
                .collect(Collectors.joining());
        questions().forEach(question -> {
            String path = "totals?pageSize=1000&" + question;
            // What is asked of some organizations is read from the grants.
            List<String> read = figures(get(path + everybody));
            assertEquals(read, figures(get(path)), () -> question + " after " + after);
            assertEquals(read, figures(get(path + "&revision=" + present)), () -> question + " after " + after);
        });
    }

    private static Stream<String> questions() {
        List<String> groups = List.of("measure", "organization", "theme", "year");
        List<String> by = Stream.concat(
                        groups.stream().map(group -> "by=" + group),
                        groups.stream()
                                .flatMap(first -> groups.stream()
                                        .filter(second -> !first.equals(second))
                                        .map(second -> "by=" + first + "&by=" + second)))
                .toList();
        List<String> filters = List.of(
                "",
                "&year=2040",
                "&year=2022&year=2040",
                "&measure=M2.2",
                "&measure=M2.1&measure=M2.4&measure=M2.1",
                "&year=2022&year=2041&measure=M2.1&measure=M2.2",
                "&year=2099");
        // Each grouping with two of the filters, and each filter with many groupings.
        return IntStream.range(0, by.size())
                .boxed()
                .flatMap(at -> IntStream.range(0, 2)
                        .mapToObj(nth -> by.get(at)
                                + filters.get((at + nth * 3) % filters.size())
                                + ((at + nth) % 2 == 0 ? "" : "&basis=corrected")));
    }

    /** All but links, which tell of the revision. */
    private static List<String> figures(JsonNode totals) {
        return Stream.concat(Stream.of(totals.path("overall")), list(totals.path("items")).stream())
                .map(total -> {
                    ObjectNode figures = total.deepCopy();
                    figures.remove(List.of("href", "grants"));
                    return figures.toString();
                })
                .toList();
    }

    private List<String> query(String sql) throws SQLException {
        return Rows.of(database, sql);
    }

    @Test
    void organizationsComePageByPage() {
        for (String question : List.of(
                "totals?by=organization",
                "totals?by=organization&by=measure",
                "totals?by=year&by=organization&year=2022",
                "totals?by=organization&minAmount=50000",
                "totals?by=theme&by=organization&revision=1")) {
            JsonNode whole = get(question + "&pageSize=1000");
            List<JsonNode> together = new ArrayList<>();
            int pages = (whole.path("total").asInt() + 4) / 5;
            for (int number = 1; number <= pages; number++) {
                JsonNode page = get(question + "&pageSize=5&page=" + number);
                assertEquals(whole.path("total"), page.path("total"));
                assertEquals(number < pages, page.has("next"));
                together.addAll(list(page.path("items")));
            }
            assertTrue(pages > 1, question);
            assertEquals(list(whole.path("items")), together, question);
        }
    }
}
