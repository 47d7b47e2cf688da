package brussels.preventionplan.platform.rdf;

import java.util.Map;
import java.util.TreeMap;

/**
 * Short names for vocabularies: {@code dct:title} stands for {@code http://purl.org/dc/terms/title}.
 *
 * @param namespaces what each prefix stands for; each ends with a slash or a hash
 */
public record Prefixes(Map<String, String> namespaces) {

    public Prefixes {
        namespaces = new TreeMap<>(namespaces);
    }

    /** Whether an IRI is a short name. */
    boolean shorten(String iri) {
        return namespaces.containsKey(iri.substring(0, iri.indexOf(':')));
    }
}
