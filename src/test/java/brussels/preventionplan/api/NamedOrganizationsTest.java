package brussels.preventionplan.api;

import static brussels.preventionplan.api.Uploads.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What grants of a table have in common: whom they go to, and what looks odd about them together. */
@QuarkusTest
@TestProfile(EmptyService.class)
class NamedOrganizationsTest {

    private static final String HEADER = "measure,organization,amount,title,description_fr,enterpriseNumber\n";

    private static JsonNode send(int year, String rows) {
        return Uploads.stored(year, HEADER + rows);
    }

    private static List<String> organizations(int year) {
        return StreamSupport.stream(
                        Service.get("grants?year=" + year).path("items").spliterator(), false)
                .map(grant -> text(grant.path("organization"), "organizationId"))
                .toList();
    }

    /** Each as "line of the source: message". */
    private static List<String> findings(int year, String type) {
        return StreamSupport.stream(
                        Service.get("findings?pageSize=1000&type=" + type)
                                .path("items")
                                .spliterator(),
                        false)
                .filter(finding -> text(finding, "findingId").startsWith("grants-" + year + "-"))
                .map(finding -> text(finding.path("source"), "line") + ": " + text(finding, "message"))
                .toList();
    }

    @Test
    void namesThatDifferInNothingThatMattersAreOneOrganization() {
        send(2061, """
                M2.1,Théâtre et Publics,1,T,D,
                M2.1,PUBLICS ET THÉÂTRE asbl,2,T,E,
                M2.2,Theatre et publics,3,T,F,
                """);
        assertEquals(List.of("theatre-et-publics", "theatre-et-publics", "theatre-et-publics"), organizations(2061));
        JsonNode organization = Service.get("organizations/theatre-et-publics");
        assertEquals("Théâtre et Publics", text(organization, "name"));
        assertEquals("asbl", text(organization, "legalForm"));
        assertEquals(
                List.of("Théâtre et Publics", "PUBLICS ET THÉÂTRE asbl", "Theatre et publics"),
                StreamSupport.stream(organization.path("publishedNames").spliterator(), false)
                        .map(name -> text(name, "name"))
                        .toList());
        assertEquals(
                List.of(
                        "2: « PUBLICS ET THÉÂTRE asbl » est une autre graphie de « Théâtre et Publics ».",
                        "2: « Theatre et publics » est une autre graphie de « Théâtre et Publics »."),
                findings(2061, "nameVariant"));
    }

    @Test
    void anOrganizationIsKnownByEverySpellingOfIt() {
        send(2062, "M2.1,Fondation Neuve,1,T,D,\n");
        JsonNode job = send(2063, """
                M2.1,FONDATION NEUVE VZW,1,T,D,
                M2.1,Fondation Neuve,2,T,E,
                """);
        assertEquals(List.of("fondation-neuve", "fondation-neuve"), organizations(2063));
        assertEquals(2, job.path("report").path("created").asInt());
        assertEquals("Fondation Neuve", text(Service.get("organizations/fondation-neuve"), "name"));
    }

    @Test
    void theFirstNumberThatATableGivesAnOrganizationIsKept() {
        send(2064, """
                M2.1,Numéro Rare,1,T,D,
                M2.1,Numéro Rare,2,T,E,0417.497.106
                M2.1,Numéro Rare,3,T,F,0123.456.749
                """);
        assertEquals("0417497106", text(Service.get("organizations/numero-rare"), "enterpriseNumber"));
        send(2065, "M2.1,Numéro Rare,1,T,D,0123.456.749\n");
        assertEquals("0417497106", text(Service.get("organizations/numero-rare"), "enterpriseNumber"));
    }

    /** As the feed tells it. */
    private static List<String> changed(JsonNode job) {
        return StreamSupport.stream(
                        Service.get("changes/" + text(job, "revision"))
                                .path("changes")
                                .spliterator(),
                        false)
                .map(change -> text(change, "type") + " "
                        + text(change.path("subject"), "href").replaceFirst(".*" + Service.ROOT + "/", ""))
                .filter(change -> change.contains(" organizations/"))
                .toList();
    }

    @Test
    void theFeedTellsWhereANumberBecameKnown() {
        JsonNode first = send(2052, "M2.1,Numéro Tardif,1,T,D,\nM2.1,Toujours Sans,1,T,D,\n");
        assertEquals(
                List.of("created organizations/numero-tardif", "created organizations/toujours-sans"), changed(first));
        JsonNode known = send(2053, "M2.1,Numéro Tardif,1,T,D,0417.497.106\nM2.1,Toujours Sans,1,T,D,\n");
        assertEquals("0417497106", text(Service.get("organizations/numero-tardif"), "enterpriseNumber"));
        assertEquals(List.of("changed organizations/numero-tardif"), changed(known));
        JsonNode told = Service.get("changes/" + text(known, "revision"));
        assertEquals(told.path("changeCount").asInt(), told.path("changes").size());
        assertEquals(
                List.of(),
                Service.list(
                        Service.get("changes/" + text(known, "revision") + "?afterChange=organizations/numero-tardif")
                                .path("changes")));
        JsonNode again = send(2054, "M2.1,NUMÉRO TARDIF,1,T,D,0417.497.106\nM2.1,D'emblée,1,T,D,0417.497.106\n");
        assertEquals(List.of("created organizations/d-emblee", "changed organizations/numero-tardif"), changed(again));
        JsonNode same = send(2055, "M2.1,Numéro Tardif,1,T,D,0417.497.106\n");
        assertEquals(List.of(), changed(same));
    }

    @Test
    void lettersThatNoAddressHoldsAreEncodedInLinks() {
        send(2074, "M2.1,Œuvre Straße Ærø Łódź,1,T,D,\n");
        String path = "organizations/%C5%93uvre-stra%C3%9Fe-%C3%A6r%C3%B8-%C5%82odz";
        JsonNode grants = Service.get("grants?year=2074&embed=organization");
        JsonNode reference = grants.path("items").get(0).path("organization");
        assertEquals("œuvre-straße-ærø-łodz", text(reference, "organizationId"));
        assertTrue(text(reference, "href").endsWith(Service.ROOT + "/" + path), reference::toString);
        JsonNode organization = Service.open(reference);
        assertEquals(reference.path("href"), organization.path("href"));
        assertEquals(organization, grants.path("embedded").path(text(reference, "href")));
        JsonNode found = Service.get("search?kind=organization&q=%C5%93uvre")
                .path("items")
                .get(0);
        assertEquals(reference.path("href"), found.path("href"));
        JsonNode newest = Service.get("changes/" + Service.get("totals").path("revision"));
        assertTrue(newest.findValuesAsText("href").contains(text(reference, "href")), newest::toString);
        assertTrue(RestAssured.get("/?year=2074").asString().contains("href=\"preventionPlan/v1/" + path + '"'));
    }

    @Test
    void grantsWithoutAnAmountAreCounted() {
        send(2056, "M2.1,Sans Montant,,T,D,\nM2.2,Sans Montant,,T,E,\nM2.1,Un Montant,,T,F,\nM2.1,Un Montant,5,T,G,\n");
        send(2057, "M2.1,Sans Montant,7,T,D,\n");
        assertEquals(
                List.of("2056: 2, 2 without, 0.00", "2057: 1, 0 without, 7.00", ": 3, 2 without, 7.00"),
                granted("sans-montant"));
        assertEquals(List.of("2056: 2, 1 without, 5.00", ": 2, 1 without, 5.00"), granted("un-montant"));
    }

    /** Year by year and in all, each as "year: grants, how many without, sum". */
    private static List<String> granted(String organizationId) {
        JsonNode granted = Service.get("organizations/" + organizationId).path("granted");
        return Stream.concat(Service.list(granted.path("perYear")).stream(), Stream.of(granted.path("inAll")))
                .map(each -> text(each, "year") + ": " + text(each, "grantCount") + ", " + text(each, "withoutAmount")
                        + " without, " + text(each.path("amount"), "value"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"fr, 2 sans montant", "nl, 2 zonder bedrag", "en, 2 without amount"})
    void thePageTellsOfGrantsWithoutAnAmount(String language, String words) {
        send(2058, "M2.1,Rien Du Tout,,T,D,\nM2.2,Rien Du Tout,,T,E,\nM2.1,Quelque Chose,5,T,F,\n");
        Elements rows = Jsoup.parse(
                        RestAssured.get("/?year=2058&lang=" + language).asString())
                .select("#organizations tbody tr");
        assertEquals(List.of("Quelque Chose", "Rien Du Tout"), rows.select("th").eachText());
        assertEquals("1", rows.get(0).select("td").get(0).text());
        assertEquals("2 " + words, rows.get(1).select("td").get(0).text());
        assertEquals("–", rows.get(1).select("td").get(1).text());
    }

    @Test
    void anAmountFarFromTheOthersIsFound() {
        send(2066, """
                M2.1,Un,10,T,A,
                M2.1,Deux,11,T,B,
                M2.1,Trois,12,T,C,
                M2.1,Quatre,13,T,D,
                M2.1,Cinq,14,T,E,
                M2.1,Six,1000,T,F,
                M2.1,Sept,,T,G,
                """);
        List<String> far = findings(2066, "amountOutlier");
        assertEquals(1, far.size(), far::toString);
        assertTrue(far.get(0).startsWith("7: ") && far.get(0).contains("Six"), far::toString);
    }

    @Test
    void fewOrEqualAmountsHaveNoOutlier() {
        send(2067, "M2.1,Un,1,T,A,\nM2.1,Deux,2,T,B,\nM2.1,Trois,1000,T,C,\n");
        assertEquals(List.of(), findings(2067, "amountOutlier"));
        send(2068, "M2.1,Un,10,T,A,\n".repeat(6));
        assertEquals(List.of(), findings(2068, "amountOutlier"));
    }

    @Test
    void rowsThatLookTheSameAreKeptAndTold() {
        send(2069, "M2.1,Double,5,T,A,\n".repeat(3) + "M2.1,Double,5,T,B,\n");
        assertEquals(4, Service.get("grants?year=2069").path("total").asInt());
        List<String> repeated = findings(2069, "duplicateRow");
        assertEquals(
                List.of("3", "4"),
                repeated.stream().map(finding -> finding.substring(0, 1)).toList());
        assertFalse(repeated.get(1).contains("3"), repeated::toString);
    }

    @Test
    void aNameThatIsLikelyAnothersIsProposedAndNotJoined() {
        send(2071, "M2.1,Collectif Mosaïque asbl,1,T,D,\n");
        send(2072, """
                M2.1,Colectif Mosaique,1,T,D,
                M2.1,Collectif Kaleidoscope,2,T,E,
                """);
        assertEquals(List.of("colectif-mosaique", "collectif-kaleidoscope"), organizations(2072));
        assertEquals(
                List.of("2: « Colectif Mosaique » est probablement une autre graphie de « Collectif Mosaïque asbl »."),
                findings(2072, "nameVariant"));

        JsonNode correction = Service.get("corrections/grants-2072-nameVariant-2");
        assertEquals("proposed", text(correction, "status"));
        JsonNode change = correction.path("changes").get(0);
        assertEquals("organization", text(change, "property"));
        assertEquals("Colectif Mosaique", text(change, "published"));
        assertEquals("Collectif Mosaïque asbl", text(change, "corrected"));
        assertEquals("2072-M2.1-1", text(Service.open(change.path("subject")), "grantId"));

        send(2073, "M2.1,Colectif Mosaique,1,T,D,\n");
        assertEquals(List.of(), findings(2073, "nameVariant"));
    }
}
