package brussels.preventionplan.api;

import static brussels.preventionplan.api.Service.get;
import static brussels.preventionplan.api.Service.items;
import static brussels.preventionplan.api.Service.list;
import static brussels.preventionplan.api.Service.text;
import static brussels.preventionplan.api.Service.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Corrections of whom a grant goes to join organizations, and part them when they are taken back. Each test works with
 * spellings of its own and years that no other has.
 */
@QuarkusTest
@TestProfile(WrittenService.class)
class JoinedOrganizationsTest {

    private static final String SOCABA = "question-1038-socaba";

    @AfterEach
    void asItShips() {
        Proposals.decide(SOCABA, "accepted");
    }

    private static long revision(Response decided) {
        return Long.parseLong(decided.header("PreventionPlan-Revision"));
    }

    private static String change(String grantId, String corrected) {
        return Proposals.change("grants/" + grantId, "organization", corrected);
    }

    private static String proposed(String grantId, String corrected) {
        return Proposals.proposed(change(grantId, corrected));
    }

    /** Publishes a table of a year: a grant of 100 euro for each name, all under M2.1. */
    private static void publish(int year, String... names) {
        StringBuilder table = new StringBuilder("measure;organization;amount;title\n");
        List.of(names)
                .forEach(name -> table.append("M2.1;")
                        .append(name)
                        .append(";100,00;Projet / Project ")
                        .append(name)
                        .append('\n'));
        JsonNode job = Uploads.send(table.toString(), Map.of("year", String.valueOf(year), "kind", "grants"));
        assertEquals(
                "done", Uploads.text(job, "state"), () -> Uploads.issues(job).toString());
    }

    /** The organizations of a year's grants, in order. */
    private static List<String> organizations(int year, String parameters) {
        return texts(items("grants?year=" + year + parameters), "organization", "organizationId");
    }

    private static List<String> changes(long revision) {
        return list(get("changes/" + revision).path("changes")).stream()
                .map(change -> text(change, "type") + " "
                        + Objects.requireNonNull(text(change, "subject", "href"))
                                .replaceFirst(".*" + Service.ROOT + "/", ""))
                .toList();
    }

    private static List<String> spellings(String organizationId) {
        return texts(list(get("organizations/" + organizationId).path("publishedNames")), "name");
    }

    private static boolean isListed(String organizationId) {
        return texts(items("organizations?pageSize=1000"), "organizationId").contains(organizationId);
    }

    @Test
    void rejectedTheVariantIsAnOrganizationOfItsOwn() {
        JsonNode joined = get("organizations/socabe");
        long before = get("reconciliations/2022").path("revision").asLong();
        String grants = get("grants?year=2022").path("items").toString();

        long parted = revision(Proposals.decide(SOCABA, "rejected"));

        JsonNode socaba = get("organizations/socaba");
        assertEquals("Socabà", text(socaba, "name"));
        assertEquals(List.of("Socabà"), spellings("socaba"));
        assertEquals("145", text(socaba.path("publishedNames").get(0), "source", "line"));
        assertEquals("1", text(socaba, "granted", "inAll", "grantCount"));
        assertFalse(socaba.has("joinedInto"));
        assertEquals(List.of("Socabé"), spellings("socabe"));
        JsonNode grant = items("grants?organizationId=socaba").get(0);
        assertEquals("145", text(grant, "source", "line"));
        assertEquals("Socabà", text(grant, "publishedName"));
        assertEquals(
                List.of(
                        "changed corrections/" + SOCABA,
                        "changed grants/" + text(grant, "grantId"),
                        "created organizations/socaba",
                        "changed organizations/socabe"),
                changes(parted));
        for (String basis : List.of("published", "corrected")) {
            assertEquals(1, items("grants?q=socaba&basis=" + basis).size());
            assertEquals(1, items("grants?organizationId=socaba&basis=" + basis).size());
            assertEquals(List.of(), items("grants?organizationId=socaba&basis=" + basis + "&revision=" + before));
        }

        long again = revision(Proposals.decide(SOCABA, "accepted"));

        assertEquals(joined, get("organizations/socabe"));
        assertEquals(grants, get("grants?year=2022").path("items").toString());
        assertEquals(
                List.of(
                        "changed corrections/" + SOCABA,
                        "changed grants/" + text(grant, "grantId"),
                        "removed organizations/socaba",
                        "changed organizations/socabe"),
                changes(again));
        assertEquals(1, items("grants?organizationId=socaba&revision=" + parted).size());
    }

    @Test
    void theLinkOfWhatWasJoinedGoesOnToOpen() {
        Proposals.decide(SOCABA, "proposed");
        assertTrue(isListed("socaba"));
        Proposals.decide(SOCABA, "accepted");

        assertFalse(isListed("socaba"));
        JsonNode socaba = get("organizations/socaba");
        assertEquals("socabe", text(socaba, "joinedInto", "organizationId"));
        assertEquals("socabe", text(Service.open(socaba.path("joinedInto")), "organizationId"));
        assertEquals(List.of(), spellings("socaba"));
        assertEquals("0", text(socaba, "granted", "inAll", "grantCount"));
        assertEquals(List.of("socabe"), texts(items("organizations?q=socaba"), "organizationId"));
    }

    @Test
    void theAuditTrailTellsOfTheOrganizations() {
        long revision = revision(Proposals.decide(SOCABA, "rejected"));
        List<JsonNode> entries = Service.items(
                Service.json(Service.operatorsRequest().get(Service.ROOT + "/auditEntries?revision=" + revision)));
        assertEquals(3, entries.size());
        assertEquals(
                List.of("socabe [\"Socabà\",\"Socabé\"] [\"Socabé\"]", "socaba  [\"Socabà\"]"),
                entries.stream()
                        .filter(entry -> text(entry, "subject", "href").contains("/organizations/"))
                        .map(entry -> text(entry, "subject", "href").replaceFirst(".*/", "") + " "
                                + names(entry.path("before")) + " " + names(entry.path("after")))
                        .toList());
    }

    private static String names(JsonNode state) {
        return state.isMissingNode() ? "" : state.path("publishedNames").toString();
    }

    @Test
    void acceptedItHoldsForEachGrantThatIsSpelledSoAndForLaterTables() {
        publish(2030, "Alpha asbl", "Alfa", "Alfa", "Beta");
        String correction = proposed("2030-M2.1-2", "ALPHA");
        assertEquals(List.of("alpha-asbl", "alfa", "alfa", "beta"), organizations(2030, ""));

        long accepted = revision(Proposals.decide(correction, "accepted"));

        assertEquals(List.of("alpha-asbl", "alpha-asbl", "alpha-asbl", "beta"), organizations(2030, ""));
        assertEquals(List.of("alpha-asbl", "alfa", "alfa", "beta"), organizations(2030, "&revision=" + (accepted - 1)));
        assertEquals("3", text(get("organizations/alpha-asbl"), "granted", "inAll", "grantCount"));
        publish(2031, "Alfa", "Gamma");
        assertEquals(List.of("alpha-asbl", "gamma"), organizations(2031, ""));

        Proposals.decide(correction, "rejected");

        assertEquals(List.of("alpha-asbl", "alfa", "alfa", "beta"), organizations(2030, ""));
        assertEquals(List.of("alfa", "gamma"), organizations(2031, ""));
        assertEquals(List.of("Alpha asbl"), spellings("alpha-asbl"));
    }

    @Test
    void aNameThatNobodyHasBecomesAnOrganization() {
        publish(2032, "Delat", "Delat");
        String correction = proposed("2032-M2.1-1", "Delta asbl");
        long accepted = revision(Proposals.decide(correction, "accepted"));

        JsonNode delta = get("organizations/delta-asbl");
        assertEquals("Delta", text(delta, "name"));
        assertEquals(List.of("Delat"), spellings("delta-asbl"));
        assertEquals("delta-asbl", text(get("organizations/delat"), "joinedInto", "organizationId"));
        assertEquals(
                List.of("removed organizations/delat", "created organizations/delta-asbl"),
                changes(accepted).stream()
                        .filter(change -> change.contains("organizations/"))
                        .toList());
        publish(2033, "Delat", "Delta", "DELTA");
        assertEquals(List.of("delta-asbl", "delta-asbl", "delta-asbl"), organizations(2033, ""));

        Proposals.decide(correction, "proposed");

        assertEquals(List.of("delat", "delat"), organizations(2032, ""));
        assertEquals(List.of("delat", "delta-asbl", "delta-asbl"), organizations(2033, ""));
        assertFalse(get("organizations/delat").has("joinedInto"));
    }

    @Test
    void aVariantOfAVariantFollowsIt() {
        publish(2034, "Epsilon", "Epsilo", "Epsil");
        String first = proposed("2034-M2.1-3", "Epsilo");
        String second = proposed("2034-M2.1-2", "Epsilon");
        Proposals.decide(first, "accepted");
        assertEquals(List.of("epsilon", "epsilo", "epsilo"), organizations(2034, ""));
        Proposals.decide(second, "accepted");
        assertEquals(List.of("epsilon", "epsilon", "epsilon"), organizations(2034, ""));
        publish(2035, "Epsil");
        assertEquals(List.of("epsilon"), organizations(2035, ""));
        Proposals.decide(first, "rejected");
        assertEquals(List.of("epsilon", "epsilon", "epsil"), organizations(2034, ""));
        Proposals.decide(second, "rejected");
        assertEquals(List.of("epsilon", "epsilo", "epsil"), organizations(2034, ""));
    }

    @Test
    void whatStandsForEachOtherIsOne() {
        publish(2036, "Zeta", "Zita");
        String there = proposed("2036-M2.1-2", "Zeta");
        String back = proposed("2036-M2.1-1", "Zita");
        Proposals.decide(there, "accepted");
        Proposals.decide(back, "accepted");
        assertEquals(List.of("zeta", "zeta"), organizations(2036, ""));
        Proposals.decide(there, "rejected");
        assertEquals(List.of("zita", "zita"), organizations(2036, ""));
        Proposals.decide(back, "rejected");
        assertEquals(List.of("zeta", "zita"), organizations(2036, ""));
    }

    @Test
    void aSpellingStaysJoinedWhileAnotherCorrectionHolds() {
        publish(2037, "Eta", "Etta", "Etta");
        String first = proposed("2037-M2.1-2", "Eta");
        String second = proposed("2037-M2.1-3", "Eta");
        Proposals.decide(first, "accepted");
        Proposals.decide(second, "accepted");
        Proposals.decide(first, "rejected");
        assertEquals(List.of("eta", "eta", "eta"), organizations(2037, ""));
        Proposals.decide(second, "rejected");
        assertEquals(List.of("eta", "etta", "etta"), organizations(2037, ""));
    }

    @Test
    void otherCorrectionsOfTheGrantStay() {
        publish(2038, "Theta", "Teta");
        String both = Proposals.proposed(
                Proposals.change("grants/2038-M2.1-2", "amount", "7.00"), change("2038-M2.1-2", "Theta"));
        String name = proposed("2038-M2.1-2", "Theta");
        Proposals.decide(both, "accepted");
        Proposals.decide(name, "accepted");
        Proposals.decide(both, "rejected");
        Proposals.decide(both, "accepted");
        Proposals.decide(name, "rejected");

        JsonNode grant = get("grants/2038-M2.1-2?basis=corrected");
        assertEquals("theta", text(grant, "organization", "organizationId"));
        assertEquals("7.00", text(grant, "amount", "value"));
        assertEquals("100.00", text(get("grants/2038-M2.1-2"), "amount", "value"));
    }

    @Test
    void aRejectionOfWhatNeverHeldMovesNothing() {
        publish(2039, "Iota", "Jota");
        String correction = proposed("2039-M2.1-2", "Iota");
        long rejected = revision(Proposals.decide(correction, "rejected"));
        assertEquals(List.of("changed corrections/" + correction), changes(rejected));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "nothing",
            value = {"nothing", "asbl / vzw", "'  '", "--", "Foyer\\nasbl", "Foyer"})
    void whatIsNoOtherNameIsRefused(String corrected) {
        String foyer = text(items("grants?q=foyer").get(0), "grantId");
        Response answer = Proposals.propose(
                "Même numéro d'entreprise.",
                change(
                        foyer,
                        corrected == null
                                ? null
                                : corrected.equals("Foyer")
                                        ? text(get("grants/" + foyer), "publishedName")
                                        : corrected));
        assertEquals(400, answer.statusCode(), answer::asString);
        assertEquals(
                "changes[0].corrected", text(Service.json(answer).path("issues").get(0), "name"));
    }

    @Test
    void whatDiffersFromAVariantInCaseAloneStandsForTheSame() {
        publish(2081, "Foxtrot asbl", "Golf");
        Proposals.decide(proposed("2081-M2.1-1", "Golf"), "accepted");
        publish(2082, "FOXTROT", "Golf");
        assertEquals(List.of("golf", "golf"), organizations(2082, ""));
    }

    @Test
    void whatADecisionJoinedIsPartedWithTheRowThatItWasAbout() {
        publish(2083, "India", "Kilo");
        Proposals.decide(proposed("2083-M2.1-2", "India"), "accepted");
        assertEquals(List.of("india", "india"), organizations(2083, ""));
        publish(2083, "India");
        publish(2084, "Kilo");
        assertEquals(List.of("kilo"), organizations(2084, ""));
    }
}
