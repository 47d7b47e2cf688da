package brussels.preventionplan.exporting;

import brussels.preventionplan.platform.message.MessageLanguage;
import brussels.preventionplan.platform.rdf.Description;
import brussels.preventionplan.platform.rdf.Graph;
import brussels.preventionplan.platform.rdf.Prefixes;
import brussels.preventionplan.platform.rdf.Value;
import java.util.List;
import java.util.Map;

/** What DCAT-AP 3.0.1 takes from controlled vocabularies; each that is used is described in the graph as well. */
final class CatalogVocabulary {

    static final Prefixes PREFIXES = new Prefixes(Map.of(
            "adms", "http://www.w3.org/ns/adms#",
            "dcat", "http://www.w3.org/ns/dcat#",
            "dct", "http://purl.org/dc/terms/",
            "foaf", "http://xmlns.com/foaf/0.1/",
            "skos", "http://www.w3.org/2004/02/skos/core#",
            "spdx", "http://spdx.org/rdf/terms#",
            "vcard", "http://www.w3.org/2006/vcard/ns#",
            "xsd", "http://www.w3.org/2001/XMLSchema#"));

    private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";

    private final Graph graph;

    CatalogVocabulary(Graph graph) {
        this.graph = graph;
    }

    /** A language of the Publications Office's list. */
    Value language(MessageLanguage language) {
        return graph.add(
                AUTHORITY + "language/"
                        + switch (language) {
                            case fr -> "FRA";
                            case nl -> "NLD";
                            case en -> "ENG";
                        },
                new Description("dct:LinguisticSystem"));
    }

    /** NUTS level 1 of Eurostat: the Brussels-Capital Region. */
    Value brussels() {
        return graph.add("http://data.europa.eu/nuts/code/BE1", new Description("dct:Location"));
    }

    /** The scheme that {@link #themes} are of. */
    Value themeScheme() {
        return graph.add(
                AUTHORITY + "data-theme",
                new Description("skos:ConceptScheme").with("dct:title", Value.text("Data theme", "en")));
    }

    /** The themes of the data: justice and public safety, and government. */
    List<Value> themes() {
        return List.of(
                concept(
                        AUTHORITY + "data-theme/JUST",
                        "Justice, système juridique et sécurité publique",
                        "Justitie, rechtsstelsel en openbare veiligheid",
                        "Justice, legal system and public safety"),
                concept(
                        AUTHORITY + "data-theme/GOVE",
                        "Gouvernement et secteur public",
                        "Overheid en publieke sector",
                        "Government and public sector"));
    }

    private Value concept(String iri, String french, String dutch, String english) {
        return graph.add(
                iri,
                new Description("skos:Concept")
                        .with("skos:prefLabel", Value.text(french, "fr"))
                        .with("skos:prefLabel", Value.text(dutch, "nl"))
                        .with("skos:prefLabel", Value.text(english, "en")));
    }

    /** Anybody may read the data. */
    Value open() {
        return graph.add(AUTHORITY + "access-right/PUBLIC", new Description("dct:RightsStatement"));
    }

    /** A license of which nothing but its address is known. */
    Value license(String iri) {
        return graph.add(iri, new Description("dct:LicenseDocument"));
    }

    /** What ADMS calls a license that is not known. */
    Value unknownLicense() {
        return new Value.Unnamed(new Description("dct:LicenseDocument")
                .with(
                        "dct:type",
                        concept(
                                "http://purl.org/adms/licencetype/UnknownIPR",
                                "Droits inconnus",
                                "Onbekende rechten",
                                "Unknown IPR")));
    }

    /** A format of the Publications Office's list: {@code CSV}. */
    Value format(String code) {
        return graph.add(AUTHORITY + "file-type/" + code, new Description("dct:MediaTypeOrExtent"));
    }

    /** A media type as IANA registers it, without parameters. */
    Value mediaType(String name) {
        return graph.add("http://www.iana.org/assignments/media-types/" + name, new Description("dct:MediaType"));
    }

    /** A standard that something keeps to. */
    Value standard(String iri) {
        return graph.add(iri, new Description("dct:Standard"));
    }

    /** A page for people. */
    Value page(String iri) {
        return graph.add(iri, new Description("foaf:Document"));
    }

    /** A SHA-256 in hexadecimal digits. */
    Value checksum(String digits) {
        return new Value.Unnamed(new Description("spdx:Checksum")
                .with(
                        "spdx:algorithm",
                        graph.add(
                                "http://spdx.org/rdf/terms#checksumAlgorithm_sha256",
                                new Description("spdx:ChecksumAlgorithm")))
                .with("spdx:checksumValue", Value.typed(digits, "xsd:hexBinary")));
    }
}
