package brussels.preventionplan.api;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.validation.ReportEntry;

/** Shapes (SHACL) that a catalog is to keep. */
enum Shapes {
    /** The project's own. */
    own {
        @Override
        Model read() {
            return RDFDataMgr.loadModel("src/test/resources/catalog/shapes.ttl");
        }
    },
    /** Those of DCAT-AP 3.0.1, where the environment says in which file they lie. */
    dcatAp {
        @Override
        Model read() {
            String place = System.getenv(PLACE);
            assumeTrue(
                    place != null && Files.isReadable(Path.of(place)),
                    "The shapes of DCAT-AP 3.0.1 were not tried: " + PLACE + " names no file.");
            Model shapes = RDFDataMgr.loadModel(place);
            Property property = shapes.createProperty("http://www.w3.org/ns/shacl#property");
            // Two are referred to but not there, which Jena refuses.
            List<Statement> dangling = shapes.listStatements(null, property, (org.apache.jena.rdf.model.RDFNode) null)
                    .filterDrop(each -> each.getResource().listProperties().hasNext())
                    .toList();
            return shapes.remove(dangling);
        }
    };

    private static final String PLACE = "DCAT_AP_SHAPES";

    abstract Model read();

    /** What a graph breaks, one sentence each; none where it keeps all. */
    List<String> violations(Model graph) {
        return ShaclValidator.get().validate(read().getGraph(), graph.getGraph()).getEntries().stream()
                .map(Shapes::told)
                .toList();
    }

    private static String told(ReportEntry entry) {
        return entry.focusNode() + " " + entry.resultPath() + ": " + entry.message();
    }
}
