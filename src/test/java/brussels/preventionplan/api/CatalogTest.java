package brussels.preventionplan.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The catalog that open data portals read, held against the shapes of DCAT-AP 3.0.1. */
@QuarkusTest
class CatalogTest {

    private static final String PATH = Service.ROOT + "/exports/catalog";

    private static Model catalog() {
        return Graphs.turtle(Service.request().get(PATH));
    }

    @Test
    void bothFormsAreTheSameGraph() {
        Response turtle = Service.request().get(PATH + "?format=ttl");
        Response jsonLd = Service.request().get(PATH + "?format=jsonld");
        assertEquals("text/turtle;charset=UTF-8", turtle.contentType());
        assertEquals("application/ld+json", jsonLd.contentType());
        Model graph = Graphs.turtle(turtle);
        assertTrue(graph.size() > 100, () -> "no more than " + graph.size() + " triples");
        assertTrue(graph.isIsomorphicWith(Graphs.jsonLd(jsonLd)), "Turtle and JSON-LD say different things");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void keepsTheShapes(Shapes shapes) {
        assertEquals(List.of(), shapes.violations(catalog()));
    }

    /** A check that never fails checks nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://www.w3.org/ns/dcat#accessURL",
                "http://www.w3.org/ns/dcat#mediaType",
                "http://www.w3.org/ns/dcat#endpointURL",
                "http://www.w3.org/ns/dcat#contactPoint",
                "http://www.w3.org/ns/dcat#distribution",
                "http://www.w3.org/ns/dcat#theme",
                "http://purl.org/dc/terms/title",
                "http://purl.org/dc/terms/description",
                "http://purl.org/dc/terms/publisher",
                "http://purl.org/dc/terms/license",
                "http://purl.org/dc/terms/spatial",
                "http://xmlns.com/foaf/0.1/name",
                "http://spdx.org/rdf/terms#checksumValue"
            })
    void aCatalogWithoutAPropertyBreaksThem(String property) {
        Model broken = catalog();
        broken.removeAll(null, broken.createProperty(property), null);
        assertFalse(Shapes.own.violations(broken).isEmpty());
    }

    /** The same for what DCAT-AP itself makes mandatory. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://www.w3.org/ns/dcat#accessURL",
                "http://www.w3.org/ns/dcat#endpointURL",
                "http://purl.org/dc/terms/title",
                "http://purl.org/dc/terms/description",
                "http://xmlns.com/foaf/0.1/name"
            })
    void aCatalogWithoutAMandatoryPropertyBreaksThoseOfDcatAp(String property) {
        Model broken = catalog();
        broken.removeAll(null, broken.createProperty(property), null);
        assertFalse(Shapes.dcatAp.violations(broken).isEmpty());
    }

    /** The document and its checksum, which anybody can make of the bytes. */
    @Test
    void aDocumentIsToldByItsChecksum() {
        Model catalog = catalog();
        Resource document = catalog.getResource(address("documents/question-1038"));
        assertEquals(
                Set.of(
                        "La lutte contre les phénomènes de polarisation et les divisions sociales en Région bruxelloise.@fr",
                        "De strijd tegen fenomenen van polarisatie en sociale verdeeldheid in het Brussels Gewest.@nl"),
                texts(document, DCTerms.title.getURI()));
        Resource file = document.getPropertyResourceValue(DCAT.distribution);
        assertEquals(
                Service.get("documents/question-1038").path("checksum").asText(),
                file.getPropertyResourceValue(catalog.createProperty("http://spdx.org/rdf/terms#checksum"))
                        .getProperty(catalog.createProperty("http://spdx.org/rdf/terms#checksumValue"))
                        .getString());
        assertEquals(
                Service.publishedBytes().length, file.getProperty(DCAT.byteSize).getInt());
        assertEquals(
                address("documents/question-1038/content"),
                file.getPropertyResourceValue(DCAT.downloadURL).getURI());
    }

    /** 2022 is the one year of the document; it is the Region's; no license and no date are printed. */
    @Test
    void saysWhatTheDocumentStates() {
        Model catalog = catalog();
        Resource dataset = catalog.getResource(address("exports/catalog") + "#dataset");
        Resource period = dataset.getPropertyResourceValue(DCTerms.temporal);
        assertEquals("2022-01-01", period.getProperty(DCAT.startDate).getString());
        assertEquals("2022-12-31", period.getProperty(DCAT.endDate).getString());
        assertEquals(
                Set.of(
                        "Région de Bruxelles-Capitale@fr",
                        "Brussels Hoofdstedelijk Gewest@nl",
                        "Brussels-Capital Region@en"),
                texts(dataset.getPropertyResourceValue(DCTerms.publisher), "http://xmlns.com/foaf/0.1/name"));
        assertEquals(
                "http://data.europa.eu/nuts/code/BE1",
                dataset.getPropertyResourceValue(DCTerms.spatial).getURI());
        assertEquals(Set.of("http://purl.org/adms/licencetype/UnknownIPR"), objects(catalog, DCTerms.type.getURI()));
        assertFalse(catalog.contains(null, DCTerms.issued));
        assertEquals(Set.of(address("doc/openapi.yaml")), objects(catalog, DCAT.endpointDescription.getURI()));
    }

    /** Whatever is offered can be had: in the media type that is said. */
    @Test
    void everyFileCanBeHad() {
        Model catalog = catalog();
        List<Resource> files =
                catalog.listSubjectsWithProperty(DCAT.downloadURL).toList();
        assertEquals(10, files.size());
        for (Resource file : files) {
            String address = file.getPropertyResourceValue(DCAT.downloadURL).getURI();
            Response answer = Service.request().get(address);
            assertEquals(200, answer.statusCode(), address);
            assertTrue(
                    file.getPropertyResourceValue(DCAT.mediaType)
                            .getURI()
                            .endsWith("/" + answer.contentType().replaceFirst(";.*", "")),
                    () -> address + " is " + answer.contentType());
        }
        objects(catalog, DCAT.accessURL.getURI())
                .forEach(address ->
                        assertEquals(200, Service.wrongRequest().get(address).statusCode(), address));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/* | text/turtle",
                "text/turtle | text/turtle",
                "application/ld+json | application/ld+json",
                "text/turtle;q=0.2, application/ld+json;q=0.8 | application/ld+json",
                "text/*;q=0.5, application/ld+json;q=0.4, */*;q=0.9 | text/turtle",
                "text/html, */*;q=0.1 | text/turtle"
            })
    void isGivenAsTheClientLikesBest(String accepted, String expected) {
        Response answer = Service.request().header("Accept", accepted).get(PATH);
        assertEquals(expected, answer.contentType().replaceFirst(";.*", ""));
        assertTrue(List.of(answer.header("Vary").split(", ")).contains("Accept"), answer.headers()::toString);
    }

    @Test
    void whatNobodyTakesIsRefused() {
        assertEquals(
                406,
                Service.wrongRequest()
                        .header("Accept", "application/rdf+xml")
                        .get(PATH)
                        .statusCode());
        assertEquals(400, Service.wrongRequest().get(PATH + "?format=rdf").statusCode());
        assertEquals(400, Service.wrongRequest().get(PATH + "?year=2022").statusCode());
    }

    @Test
    void whoHasItIsToldSo() {
        Response first = Service.request().get(PATH);
        assertEquals(
                304,
                Service.request()
                        .header("If-None-Match", first.header("ETag"))
                        .get(PATH)
                        .statusCode());
        Response head = Service.wrongRequest().head(PATH);
        assertEquals(first.header("ETag"), head.header("ETag"));
        assertEquals("", head.asString());
    }

    private static String address(String path) {
        return "http://localhost:" + RestAssured.port + Service.ROOT + "/" + path;
    }

    /** Each text with its language. */
    private static Set<String> texts(Resource thing, String property) {
        Set<String> texts = new TreeSet<>();
        thing.listProperties(thing.getModel().createProperty(property))
                .forEach(said -> texts.add(said.getString() + "@" + said.getLanguage()));
        return texts;
    }

    private static Set<String> objects(Model model, String property) {
        Set<String> objects = new TreeSet<>();
        model.listObjectsOfProperty(model.createProperty(property))
                .forEach((RDFNode each) -> objects.add(each.toString()));
        return objects;
    }
}
