package brussels.preventionplan.api;

import static brussels.preventionplan.api.Service.get;
import static brussels.preventionplan.api.Service.items;
import static brussels.preventionplan.api.Service.list;
import static brussels.preventionplan.api.Service.open;
import static brussels.preventionplan.api.Service.text;
import static brussels.preventionplan.api.Service.texts;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The feed for services that keep a copy. */
@QuarkusTest
@TestProfile(WrittenHistory.OwnDatabase.class)
class ChangesTest {

    @Inject
    WrittenHistory history;

    @BeforeEach
    void somethingHappened() {
        history.writeOnce();
    }

    private static List<String> changes(JsonNode revision) {
        return list(revision.path("changes")).stream()
                .map(change -> text(change, "type") + " "
                        + Objects.requireNonNull(text(change, "subject", "href"))
                                .replaceFirst(".*" + Service.ROOT + "/", ""))
                .toList();
    }

    /** The check of the tests reads a slash in a query only as it is. */
    private static JsonNode follow(JsonNode revision) {
        return open(TextNode.valueOf(text(revision, "next").replace("%2F", "/")));
    }

    @Test
    void eachRevisionIsAnItemTheEarliestFirst() {
        List<JsonNode> revisions = items("changes");
        assertEquals(List.of("1", "2", "3", "4", "5"), texts(revisions, "revision"));
        List<Instant> made =
                texts(revisions, "madeAt").stream().map(Instant::parse).toList();
        assertEquals(made.stream().sorted().toList(), made);
        Service.assertLinksOpenTheItems(revisions);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void aDecisionChangesTheCorrectionAndWhatItCorrects(int revision) {
        JsonNode decision = get("changes/" + revision);
        assertEquals(
                List.of(
                        "changed corrections/" + WrittenHistory.SHIFT,
                        "changed declaredTotals/2022-M2.1",
                        "changed declaredTotals/2022-T2",
                        "changed grants/2022-M2.1-1"),
                changes(decision));
        assertEquals(4, decision.path("changeCount").asInt());
        assertFalse(decision.has("next"));
        list(decision.path("changes")).forEach(change -> open(change.path("subject")));
        assertFalse(decision.toString().contains("curator"));
    }

    @Test
    void theFirstRevisionBringsTheDocument() {
        JsonNode first = get("changes/1");
        Map<String, Long> counts = changes(first).stream()
                .collect(groupingBy(change -> change.replaceFirst("/.*", ""), TreeMap::new, counting()));
        Map<String, Long> expected = new TreeMap<>(Map.of(
                "created actions", 45L,
                "created allocations", 1L,
                "changed communes", 19L,
                "created declaredTotals", 6L,
                "created documents", 1L,
                "created grants", 21L,
                "created initiatives", 2L,
                "changed measures", 6L,
                "created organizations", 17L));
        expected.put(
                "created findings", get("findings?revision=1").path("total").asLong());
        expected.put("created corrections", get("corrections").path("total").asLong());
        assertEquals(expected, counts);
        assertEquals(
                counts.values().stream().mapToLong(Long::longValue).sum(),
                first.path("changeCount").asLong());
        assertEquals(changes(first).size(), new HashSet<>(changes(first)).size());
        list(first.path("changes")).forEach(change -> open(change.path("subject")));
    }

    @Test
    void manyChangesAreReadOn() {
        JsonNode part = items("changes").get(3);
        assertEquals(WrittenHistory.MADE, part.path("changeCount").asInt());
        List<String> all = new ArrayList<>(changes(part));
        assertEquals(1000, all.size());
        while (part.has("next")) {
            part = follow(part);
            all.addAll(changes(part));
        }
        assertEquals(WrittenHistory.MADE, all.size());
        assertEquals(all.stream().sorted().distinct().toList(), all);
        assertEquals("created findings/" + WrittenHistory.made(1), all.get(0));
        assertEquals("created findings/" + WrittenHistory.made(WrittenHistory.MADE), all.get(all.size() - 1));
    }

    @Test
    void whatEndsIsRemovedAndWhatIsSaidAnewIsChanged() {
        assertEquals(
                List.of("removed findings/" + WrittenHistory.made(1), "changed findings/" + WrittenHistory.made(2)),
                changes(get("changes/5")));
        assertEquals(
                404,
                Service.request()
                        .get(Service.ROOT + "/findings/" + WrittenHistory.made(1))
                        .statusCode());
        assertEquals(
                WrittenHistory.made(1), text(get("findings/" + WrittenHistory.made(1) + "?revision=4"), "findingId"));
    }

    @Test
    void theFeedIsReadOnFromTheLastRevisionThatIsKnown() {
        JsonNode page = get("changes?afterRevision=1&pageSize=2");
        assertEquals(List.of("2", "3"), texts(list(page.path("items")), "revision"));
        assertTrue(Objects.requireNonNull(text(page, "next")).endsWith("/changes?afterRevision=3&pageSize=2"));
        JsonNode next = open(page.path("next"));
        assertEquals(List.of("4", "5"), texts(list(next.path("items")), "revision"));
        assertFalse(next.has("next"));
        assertEquals(5, next.path("total").asInt());
        assertEquals(0, get("changes?afterRevision=5").path("items").size());
        assertEquals(
                0, get("changes?afterRevision=9007199254740991").path("items").size());
    }

    @Test
    void theFeedHasPages() {
        List<String> seen = new ArrayList<>();
        JsonNode page = get("changes?pageSize=2");
        seen.addAll(texts(list(page.path("items")), "revision"));
        while (page.has("next")) {
            page = open(page.path("next"));
            seen.addAll(texts(list(page.path("items")), "revision"));
        }
        assertEquals(List.of("1", "2", "3", "4", "5"), seen);
        assertEquals(items("changes?afterRevision=0"), items("changes"));
    }

    @Test
    void changesOfARevisionAreReadOnFromAnyOfThem() {
        List<String> all = changes(get("changes/1"));
        int at = all.indexOf("created grants/2022-M2.1-1");
        assertEquals(all.subList(at + 1, all.size()), changes(get("changes/1?afterChange=grants/2022-M2.1-1")));
        assertEquals(
                List.of("changed grants/2022-M2.1-1"),
                changes(get("changes/2?afterChange=findings/question-1038-blankRow-103")));
        assertEquals(List.of(), changes(get("changes/2?afterChange=organizations/socabe")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"changes/0", "changes/6", "changes/one", "changes/99999999999999999999"})
    void aRevisionThatIsNotThereIsNotFound(String path) {
        Response answer = Service.wrongRequest().get(Service.ROOT + "/" + path);
        assertEquals(404, answer.statusCode());
        assertEquals("urn:problem-type:belgif:resourceNotFound", text(Service.json(answer), "type"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "changes?afterRevision=-1",
                "changes?afterRevision=one",
                "changes?afterRevision=9007199254740992",
                "changes?afterRevision=0&page=2",
                "changes/1?afterChange=grants",
                "changes/1?afterChange=nothing/1",
                "changes/1?afterChange="
            })
    void whatNamesNoPlaceInTheFeedIsRefused(String path) {
        Response answer = Service.wrongRequest().get(Service.ROOT + "/" + path);
        assertEquals(400, answer.statusCode());
        assertEquals(
                "urn:problem-type:belgif:input-validation:schemaViolation",
                text(Service.json(answer).path("issues").get(0), "type"));
    }

    @Test
    void whatWasReadIsNotReadAgain() {
        Response first = Service.request().get(Service.ROOT + "/changes");
        assertEquals(
                304,
                Service.request()
                        .header("If-None-Match", first.header("ETag"))
                        .get(Service.ROOT + "/changes")
                        .statusCode());
    }
}
