package brussels.preventionplan.api;

import static brussels.preventionplan.api.Service.get;
import static brussels.preventionplan.api.Service.items;
import static brussels.preventionplan.api.Service.list;
import static brussels.preventionplan.api.Service.open;
import static brussels.preventionplan.api.Service.text;
import static brussels.preventionplan.api.Service.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import brussels.preventionplan.conformance.HoldsRule;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists, page by page: by number, and on from an item that is named. */
@QuarkusTest
class PagingTest {

    /** A year in which nothing was granted: long lists are made there, and taken away again. */
    private static final int YEAR = 2099;

    private static final int MADE = 10_003;
    private static final int WITHOUT_AMOUNT = 3;

    @Inject
    DataSource database;

    @Test
    @HoldsRule("col-paging")
    void aListIsReadPageByPage() {
        JsonNode page = get("grants?pageSize=8");
        List<String> read = new ArrayList<>(texts(list(page.path("items")), "grantId"));
        assertEquals("1", text(page, "page"));
        assertFalse(page.has("prev"));
        while (page.has("next")) {
            JsonNode next = open(page.path("next"));
            assertEquals(page, open(next.path("prev")));
            page = next;
            read.addAll(texts(list(page.path("items")), "grantId"));
        }
        assertEquals("3", text(page, "page"));
        assertEquals(page, open(page.path("last")));
        assertEquals(texts(items("grants"), "grantId"), read);
    }

    @Test
    @HoldsRule({"col-paging", "col-repres"})
    void aPageBeyondTheEndIsEmpty() {
        JsonNode page = get("grants?page=10000000&pageSize=1000");
        assertEquals(0, page.path("items").size());
        assertEquals(21, page.path("total").asInt());
        assertFalse(page.has("next"));
        assertEquals(21, open(page.path("prev")).path("items").size());
    }

    /** Reads a list on from its first page, each next one named by the last item of the one before. */
    private static List<String> readOn(String path, String cursor, String id, int pageSize) {
        String asked = path + (path.contains("?") ? "&" : "?") + "pageSize=" + pageSize;
        List<String> read = new ArrayList<>(texts(list(get(asked).path("items")), id));
        List<String> more = read;
        while (more.size() == pageSize) {
            more = texts(
                    list(get(asked + "&" + cursor + "=" + read.get(read.size() - 1))
                            .path("items")),
                    id);
            read.addAll(more);
        }
        return read;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "grants",
                "grants?sort=amount",
                "grants?sort=-amount",
                "grants?sort=-organization",
                "grants?sort=measure&sort=-amount",
                "grants?sort=-year&sort=organization&sort=amount",
                "grants?sort=-amount&basis=corrected",
                "grants?measure=M2.2&measure=M2.4&sort=-measure",
                "grants?minAmount=30000&q=jeunes"
            })
    @HoldsRule("col-paging")
    void aListOfGrantsIsReadOnInAnyOrder(String path) {
        List<String> whole = texts(items(path), "grantId");
        for (int pageSize : List.of(1, 4, 20)) {
            assertEquals(whole, readOn(path, "afterGrant", "grantId", pageSize));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"actions", "actions?measure=M2.2", "actions?zoneNumber=5340"})
    void aListOfActionsIsReadOn(String path) {
        List<String> whole = texts(items(path), "actionId");
        assertEquals(whole, readOn(path, "afterAction", "actionId", 4));
    }

    @Test
    @HoldsRule("col-paging")
    void aPageThatFollowsAnItemHasNoNumber() {
        JsonNode page = get("grants?afterGrant=2022-M2.1-8&pageSize=5");
        assertEquals(page, open(page.path("self")));
        assertFalse(page.has("page"));
        assertFalse(page.has("prev"));
        assertEquals(21, page.path("total").asInt());
        assertEquals(get("grants?pageSize=5"), open(page.path("first")));
        assertEquals(get("grants?pageSize=5&page=5"), open(page.path("last")));
        assertTrue(text(page, "next").endsWith("/grants?afterGrant=2022-M2.2-5&pageSize=5"), text(page, "next"));
        assertEquals("2022-M2.2-1", text(page.path("items").path(0), "grantId"));
    }

    @Test
    void nothingFollowsTheLastItem() {
        JsonNode page = get("grants?afterGrant=2022-M2.5-2");
        assertEquals(0, page.path("items").size());
        assertFalse(page.has("next"));
    }

    @ParameterizedTest
    @CsvSource({
        "grants?afterGrant=2022-M2.1-99, referencedResourceNotFound, afterGrant",
        "actions?afterAction=nothing, referencedResourceNotFound, afterAction",
        "grants?afterGrant=, schemaViolation, afterGrant",
        "grants?afterGrant=2022-M2.1-1&page=2, schemaViolation, page",
        "communes?afterGrant=2022-M2.1-1, unknownInput, afterGrant"
    })
    void aPageIsNamedInOneWay(String path, String issue, String name) {
        Response answer = Service.wrongRequest().get(Service.ROOT + "/" + path);
        assertEquals(400, answer.statusCode());
        JsonNode issues = Service.json(answer).path("issues");
        assertEquals(1, issues.size());
        assertEquals("urn:problem-type:belgif:input-validation:" + issue, text(issues.path(0), "type"));
        assertEquals(name, text(issues.path(0), "name"));
    }

    private void run(String... commands) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    /** All of one line of the annex, three of them without an amount, each amount twice. */
    private void makeGrants() throws SQLException {
        run("""
                insert into grants (grant_id, year, measure_code, organization_id, published_name, amount, published_text,
                    searchable, corrected, source_document_id, source_annex, source_line, since_revision)
                select '%1$d-' || n, %1$d, 'M2.1', 'socabe', 'Socabé',
                    case when n > %3$d then n / 2 end, '', '', false, 'question-1038', 2, 129, 1
                from generate_series(1, %2$d) n""".formatted(YEAR, MADE, WITHOUT_AMOUNT));
    }

    private void removeGrants() throws SQLException {
        run("delete from grants where year = " + YEAR);
    }

    @Test
    void beyondRow10000TheNextPageIsNamedByAnItem() throws SQLException {
        makeGrants();
        try {
            JsonNode ninth = get("grants?year=%d&pageSize=1000&page=9".formatted(YEAR));
            JsonNode tenth = open(ninth.path("next"));
            assertEquals("10", text(tenth, "page"));
            assertTrue(text(tenth, "next").contains("afterGrant=" + YEAR + "-10000&"), text(tenth, "next"));
            JsonNode rest = open(tenth.path("next"));
            assertEquals(
                    Stream.of(10_001, 10_002, 10_003).map(n -> YEAR + "-" + n).toList(),
                    texts(list(rest.path("items")), "grantId"));
            assertFalse(rest.has("next"));
        } finally {
            removeGrants();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"amount", "-amount"})
    void grantsWithoutAnAmountComeLastAndNoneIsReadTwice(String sort) throws SQLException {
        makeGrants();
        try {
            List<String> read = readOn("grants?year=%d&sort=%s".formatted(YEAR, sort), "afterGrant", "grantId", 1000);
            assertEquals(MADE, new HashSet<>(read).size());
            assertEquals(MADE, read.size());
            assertEquals(
                    IntStream.rangeClosed(1, WITHOUT_AMOUNT)
                            .mapToObj(n -> YEAR + "-" + n)
                            .toList(),
                    read.subList(MADE - WITHOUT_AMOUNT, MADE));
            JsonNode tail = get("grants?year=%d&sort=%s&afterGrant=%1$d-1".formatted(YEAR, sort));
            assertEquals(List.of(YEAR + "-2", YEAR + "-3"), texts(list(tail.path("items")), "grantId"));
        } finally {
            removeGrants();
        }
    }
}
