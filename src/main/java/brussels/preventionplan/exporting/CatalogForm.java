package brussels.preventionplan.exporting;

import brussels.preventionplan.platform.rdf.Graph;
import brussels.preventionplan.platform.representation.Form;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the catalog is given. Constants are spelled as in the contract. */
@Schema(name = "CatalogFormat")
enum CatalogForm implements Form {
    /** Turtle 1.1. */
    ttl(Downloads.TURTLE),
    /** JSON-LD 1.1. */
    jsonld(Downloads.JSON_LD);

    private final String mediaType;

    CatalogForm(String mediaType) {
        this.mediaType = mediaType;
    }

    @Override
    public String mediaType() {
        return mediaType;
    }

    String write(Graph graph) {
        return switch (this) {
            case ttl -> graph.turtle();
            case jsonld -> graph.jsonLd();
        };
    }
}
