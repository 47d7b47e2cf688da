package brussels.preventionplan.api;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of tables that have grown read their page from an index: by each filter and in each order of the contract. */
@QuarkusTest
@TestProfile(LargeLists.Explained.class)
class PlansOfListsTest {

    private static final Pattern WHOLE_TABLE =
            Pattern.compile("Seq Scan on (grants|actions|findings|document_lines)\\b");

    /** How much there is in all is counted once for each revision, and may well be found in the table itself. */
    private static final Pattern PAGE = Pattern.compile("(?s) limit |fetch first");

    /** The versions of the one item that a page follows are few. */
    private static final Pattern PLACE = Pattern.compile("order by case when \\w+\\.since_revision");

    /** What an index has partly in order is sorted among what is equal so far: "Incremental Sort". */
    private static final Pattern SORT = Pattern.compile("(?<!Incremental )Sort  \\(");

    private final LargeLists lists;

    PlansOfListsTest(LargeLists lists) {
        this.lists = lists;
    }

    @BeforeEach
    void grow() {
        lists.writeOnce();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "grants",
                "grants?basis=corrected",
                "grants?year=2010",
                "grants?year=2010&year=2012",
                "grants?measure=M2.3",
                "grants?year=2010&measure=M2.3",
                "grants?organizationId=made-7",
                "grants?organizationId=made-7&year=2010",
                "grants?sort=amount",
                "grants?sort=-amount",
                "grants?sort=amount&basis=corrected",
                "grants?sort=-amount&basis=corrected",
                "grants?sort=-amount&minAmount=50000",
                "grants?sort=amount&minAmount=50000",
                "grants?sort=amount&minAmount=50000&basis=corrected",
                "grants?sort=amount&maxAmount=50000",
                "grants?sort=year",
                "grants?sort=-year",
                "grants?sort=measure",
                "grants?sort=-measure",
                "grants?sort=organization",
                "grants?sort=-organization",
                "grants?sort=-amount&sort=organization",
                "grants?afterGrant=2015-M2.3-7",
                "grants?afterGrant=2015-M2.3-7&year=2015",
                "grants?afterGrant=2015-M2.3-7&sort=organization",
                "grants?afterGrant=2015-M2.3-7&revision=1",
                "grants?afterGrant=2015-M2.3-7&sort=-amount",
                "grants?afterGrant=2015-M2.3-7&sort=-year",
                "grants?revision=1",
                "actions",
                "actions?year=2010",
                "actions?nisCode=21004",
                "actions?measure=M2.3",
                "actions?described=true",
                "actions?afterAction=2015-21004-M2.1-7",
                "findings",
                "findings?type=blankAmount",
                "findings?severity=warning",
            })
    void pageIsReadFromAnIndex(String query) throws InterruptedException {
        String plan = plans(query);
        assertFalse(WHOLE_TABLE.matcher(plan).find(), plan);
        assertFalse(SORT.matcher(plan).find(), plan);
    }

    /** Values of several lists in one, or few rows found by words: they are sorted, but no table is read for them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "grants?organizationId=made-7&organizationId=made-8",
                "grants?organizationId=made-7&sort=-amount",
                "grants?organizationId=made-7&revision=1",
                "grants?measure=M2.3&measure=M2.4",
                "grants?minAmount=50000&maxAmount=50100",
                "grants?maxAmount=200",
                "grants?year=2010&measure=M2.3&minAmount=50000&maxAmount=60000",
                "grants?year=2010&measure=M2.3&minAmount=50000&maxAmount=60000&basis=corrected",
                "grants?page=900&pageSize=20",
                "grants?q=projet+77",
                "grants?q=projet+77&basis=corrected",
                "grants?q=projet+77&revision=1",
                "actions?q=action+7",
                "actions?zoneNumber=5340",
                "search?q=projet+77",
            })
    void fewAreSorted(String query) throws InterruptedException {
        String plan = plans(query);
        assertFalse(WHOLE_TABLE.matcher(plan).find(), plan);
    }

    /** In the order of the list, a word that few grants have would be looked for in all of them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "grants?q=projet+78",
                "grants?q=projet+78&sort=-year",
                "grants?q=projet+78&basis=corrected",
                "grants?q=projet+78&minAmount=100",
            })
    void wordsAreFoundInTheirIndex(String query) throws InterruptedException {
        String plan = plans(query);
        assertTrue(plan.contains("Bitmap Index Scan on grants_"), plan);
        assertFalse(plan.contains("Filter: (to_tsvector"), plan);
    }

    @ParameterizedTest
    @ValueSource(strings = {"grants?q=projet", "grants?q=projet&page=200", "grants?q=projet&afterGrant=2015-M2.3-7"})
    void wordsThatManyHaveAreMetAlongTheOrder(String query) throws InterruptedException {
        String plan = plans(query);
        assertFalse(plan.contains("Bitmap"), plan);
    }

    /** The 2220 that have these words are many here, and of the five hundred that are tried eleven have them. */
    @Test
    void wordsThatStandLateAreFoundInTheirIndex() throws InterruptedException {
        String plan = plans("grants?q=projet+9&pageSize=20");
        assertTrue(plan.contains("Bitmap Index Scan on grants_text"), plan);
        List<String> found = Service.texts(
                Service.list(Service.get("grants?q=projet+9&pageSize=20").path("items")), "grantId");
        assertEquals(
                Stream.concat(
                                Stream.concat(
                                                Stream.of(10),
                                                IntStream.rangeClosed(91, 100).boxed())
                                        .map(number -> "2003-M2.1-" + number),
                                IntStream.rangeClosed(101, 109).mapToObj(number -> "2003-M2.5-" + number))
                        .toList(),
                found);
    }

    /** In the order of amounts, the few grants of a year's measure would be looked for among all. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "grants?year=2010&measure=M2.3&sort=-amount",
                "grants?year=2010&measure=M2.3&sort=amount&basis=corrected",
            })
    void fewAreGatheredBeforeTheyAreSorted(String query) throws InterruptedException {
        String plan = plans(query);
        assertFalse(WHOLE_TABLE.matcher(plan).find(), plan);
        assertFalse(plan.contains("grants_by_"), plan);
    }

    @Test
    void planWithoutAnIndexIsSeen() throws InterruptedException {
        try (Plans plans = new Plans()) {
            lists.pageInNoIndex();
            String plan = told(plans);
            assertTrue(WHOLE_TABLE.matcher(plan).find(), plan);
            assertTrue(SORT.matcher(plan).find(), plan);
        }
    }

    /** The plans of the queries for the page of an answer. */
    private String plans(String query) throws InterruptedException {
        try (Plans plans = new Plans()) {
            given().get(Service.ROOT + "/" + query).then().statusCode(200);
            return told(plans);
        }
    }

    private String told(Plans plans) throws InterruptedException {
        lists.tellTheEnd();
        List<String> told = plans.until(LargeLists.END).stream()
                .filter(each ->
                        PAGE.matcher(each).find() && !PLACE.matcher(each).find())
                .toList();
        assertFalse(told.isEmpty(), "the plans are told");
        return String.join("\n", told);
    }
}
