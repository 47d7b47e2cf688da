package brussels.preventionplan.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;

/** Answers in RDF, read by a library that the service does not use. */
final class Graphs {

    private Graphs() {}

    static Model turtle(Response answer) {
        return read(answer, Lang.TURTLE);
    }

    static Model jsonLd(Response answer) {
        return read(answer, Lang.JSONLD11);
    }

    private static Model read(Response answer, Lang language) {
        assertEquals(200, answer.statusCode(), answer::asString);
        Model model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, new ByteArrayInputStream(answer.asByteArray()), language);
        return model;
    }
}
