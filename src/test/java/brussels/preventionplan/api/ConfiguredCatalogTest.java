package brussels.preventionplan.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.junit.jupiter.api.Test;

/** The catalog of a service in which nothing is published yet, and whose operator says what no document does. */
@QuarkusTest
@TestProfile(ConfiguredCatalogTest.Operated.class)
class ConfiguredCatalogTest {

    private static final String ADDRESS = "https://data.example.brussels/prevention";
    private static final String LICENSE = "https://creativecommons.org/publicdomain/zero/1.0/";

    /** A service with a public address, a license and a contact. */
    public static final class Operated extends EmptyService {

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> overrides = new TreeMap<>(super.getConfigOverrides());
            overrides.put("preventionplan.public-url", ADDRESS);
            overrides.put("preventionplan.catalog.publisher", "Data \"office\" \\ Brussels");
            overrides.put("preventionplan.catalog.license", LICENSE);
            overrides.put("preventionplan.catalog.contact", "mailto:data@example.brussels");
            return overrides;
        }
    }

    @Test
    void saysWhatTheOperatorSays() {
        Model catalog = Graphs.turtle(Service.request().get(Service.ROOT + "/exports/catalog"));
        assertTrue(catalog.isIsomorphicWith(
                Graphs.jsonLd(Service.request().get(Service.ROOT + "/exports/catalog?format=jsonld"))));
        assertEquals(List.of(), Shapes.own.violations(catalog));
        Resource itself = catalog.getResource(ADDRESS + "/preventionPlan/v1/exports/catalog");
        assertEquals(LICENSE, itself.getPropertyResourceValue(DCTerms.license).getURI());
        assertEquals(
                "Data \"office\" \\ Brussels",
                itself.getPropertyResourceValue(DCTerms.publisher)
                        .getProperty(catalog.createProperty("http://xmlns.com/foaf/0.1/name"))
                        .getString());
        assertEquals(
                "mailto:data@example.brussels",
                itself.getPropertyResourceValue(DCAT.contactPoint)
                        .getPropertyResourceValue(catalog.createProperty("http://www.w3.org/2006/vcard/ns#hasEmail"))
                        .getURI());
        assertEquals(
                ADDRESS + "/",
                itself.getPropertyResourceValue(catalog.createProperty("http://xmlns.com/foaf/0.1/homepage"))
                        .getURI());
        assertFalse(catalog.contains(null, DCTerms.temporal), "nothing is published of any year");
    }
}
