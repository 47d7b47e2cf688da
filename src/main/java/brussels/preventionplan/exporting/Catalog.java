package brussels.preventionplan.exporting;

import brussels.preventionplan.document.Document;
import brussels.preventionplan.document.DocumentContents;
import brussels.preventionplan.document.Documents;
import brussels.preventionplan.language.Bilingual;
import brussels.preventionplan.platform.message.MessageLanguage;
import brussels.preventionplan.platform.message.Messages;
import brussels.preventionplan.platform.rdf.Description;
import brussels.preventionplan.platform.rdf.Graph;
import brussels.preventionplan.platform.rdf.Value;
import brussels.preventionplan.platform.table.TableMediaType;
import brussels.preventionplan.platform.web.Links;
import brussels.preventionplan.revision.AsOf;
import brussels.preventionplan.revision.DatasetRevisions;
import brussels.preventionplan.total.PublishedYears;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What there is to be had, as DCAT-AP 3.0.1 describes it: the data, the inventory of subsidies, the documents that both
 * come from, and the API. What neither a document nor the operator states is left out.
 */
@ApplicationScoped
class Catalog {

    private static final String PATH = "exports/catalog";
    private static final String JSON = "application/json";
    private static final List<MessageLanguage> OF_DATA = List.of(MessageLanguage.fr, MessageLanguage.nl);

    private static final String API = "api";

    private static final List<File> OF_DATASET = List.of(
            new File("workbook", "exports/dataset?format=xlsx", "XLSX", TableMediaType.XLSX),
            new File("zip", "exports/dataset?format=zip", "ZIP", "application/zip"),
            new File("package", "exports/datapackage", "JSON", JSON),
            new File("grants", "grants?format=csv", "CSV", TableMediaType.CSV),
            new File("actions", "actions?format=csv", "CSV", TableMediaType.CSV),
            new File("declaredTotals", "declaredTotals?format=csv", "CSV", TableMediaType.CSV),
            new File(API, "doc/", "JSON", JSON));

    private static final List<File> OF_INVENTORY = List.of(
            new File("inventory-csv", "exports/inventory?format=csv", "CSV", TableMediaType.CSV),
            new File("inventory-xlsx", "exports/inventory?format=xlsx", "XLSX", TableMediaType.XLSX),
            new File("inventory-json", "exports/inventory?format=json", "JSON", JSON));

    private final CatalogConfig config;
    private final Documents documents;
    private final DocumentContents contents;
    private final PublishedYears years;
    private final DatasetRevisions revisions;
    private final Messages messages;
    private final Links links;

    Catalog(
            CatalogConfig config,
            Documents documents,
            DocumentContents contents,
            PublishedYears years,
            DatasetRevisions revisions,
            Messages messages,
            Links links) {
        this.config = config;
        this.documents = documents;
        this.contents = contents;
        this.years = years;
        this.revisions = revisions;
        this.messages = messages;
        this.links = links;
    }

    /**
     * A form in which data can be had.
     *
     * @param name within the catalog
     * @param path below the root of the API, with its query
     * @param fileType as the Publications Office calls the format
     */
    private record File(String name, String path, String fileType, String mediaType) {}

    void check(@Observes StartupEvent started) {
        requireAbsolute("contact", config.contact());
        requireAbsolute("license", config.license());
    }

    private static void requireAbsolute(String property, Optional<URI> address) {
        address.filter(each -> !each.isAbsolute()).ifPresent(each -> {
            throw new ConfigurationException("preventionplan.catalog." + property + " is \"" + each
                    + "\": it must be an absolute address, with its scheme.");
        });
    }

    /** The catalog of the present data, with links of the request. */
    Graph graph() {
        return new Making().catalog();
    }

    /** One making of the graph. */
    private final class Making {

        private final Graph graph = new Graph(CatalogVocabulary.PREFIXES);
        private final CatalogVocabulary vocabulary = new CatalogVocabulary(graph);
        private final Value service = Value.of(named("service"));

        Graph catalog() {
            Description catalog = described(new Description("dcat:Catalog"), "catalog.catalog");
            graph.add(links.to(PATH), catalog);
            Value operator = graph.add(
                    named("operator"),
                    new Description("foaf:Agent").with("foaf:name", Value.plain(config.publisher())));
            Value contact = contact();
            Value page = vocabulary.page(links.startPage());
            List<Value> sources =
                    documents.listPresent().stream().map(this::source).toList();
            List<Value> made = Stream.of("dataset", "inventory")
                    .map(name -> graph.add(
                            named(name),
                            dataset(name, name.equals("dataset") ? OF_DATASET : OF_INVENTORY)
                                    .with("dcat:contactPoint", contact)
                                    .with("dcat:landingPage", page)
                                    .with("dct:source", sources)))
                    .toList();
            catalog.with("dct:publisher", operator)
                    .with("dcat:contactPoint", contact)
                    .with("foaf:homepage", page)
                    .with("dct:language", languages(Arrays.asList(MessageLanguage.values())))
                    .with("dct:spatial", vocabulary.brussels())
                    .with("dct:temporal", period())
                    .with("dct:license", license())
                    .with("dcat:themeTaxonomy", vocabulary.themeScheme())
                    .with("dct:modified", modified())
                    .with("dcat:dataset", made)
                    .with("dcat:dataset", sources)
                    .with("dcat:service", service);
            graph.add(
                    named("service"),
                    described(new Description("dcat:DataService"), "catalog.service")
                            .with("dct:publisher", operator)
                            .with("dcat:contactPoint", contact)
                            .with("dcat:endpointURL", Value.of(links.to("")))
                            .with("dcat:endpointDescription", Value.of(links.to("doc/openapi.yaml")))
                            .with("dct:conformsTo", vocabulary.standard("https://spec.openapis.org/oas/v3.0.3"))
                            .with("foaf:page", vocabulary.page(links.to("doc/")))
                            .with("dcat:landingPage", page)
                            .with("dcat:theme", vocabulary.themes())
                            .with("dct:accessRights", vocabulary.open())
                            .with("dct:license", license())
                            .with("dcat:servesDataset", made));
            return graph;
        }

        private Value contact() {
            String address = config.contact().map(URI::toString).orElseGet(links::startPage);
            return new Value.Unnamed(new Description("vcard:Kind", "vcard:Organization")
                    .with("vcard:fn", Value.plain(config.publisher()))
                    .with(address.startsWith("mailto:") ? "vcard:hasEmail" : "vcard:hasURL", Value.of(address)));
        }

        private Description dataset(String name, List<File> files) {
            return described(new Description("dcat:Dataset"), "catalog." + name)
                    .with("dct:identifier", Value.typed(named(name), "xsd:anyURI"))
                    .with("dct:publisher", region())
                    .with("dcat:keyword", keywords())
                    .with("dcat:theme", vocabulary.themes())
                    .with("dct:language", languages(OF_DATA))
                    .with("dct:spatial", vocabulary.brussels())
                    .with("dct:temporal", period())
                    .with("dct:accessRights", vocabulary.open())
                    .with("dct:modified", modified())
                    .with(
                            "dcat:distribution",
                            files.stream().map(this::distribution).toList());
        }

        private Value distribution(File file) {
            Value address = Value.of(links.to(file.path()));
            return graph.add(
                    named(file.name()),
                    new Description("dcat:Distribution")
                            .with("dct:title", inAllLanguages("catalog.file." + file.name()))
                            .with("dcat:accessURL", address)
                            .with(
                                    file.name().equals(API) ? "dcat:accessService" : "dcat:downloadURL",
                                    file.name().equals(API) ? service : address)
                            .with("dct:format", vocabulary.format(file.fileType()))
                            .with("dcat:mediaType", vocabulary.mediaType(file.mediaType()))
                            .with("dct:language", languages(OF_DATA))
                            .with("dct:license", license()));
        }

        /** A document as a dataset of its own: its checksum tells its bytes. */
        private Value source(Document document) {
            String path = "documents/" + document.documentId();
            Map<String, String> name = Map.of("document", document.documentId());
            Description source = new Description("dcat:Dataset")
                    .with("dct:title", title(document))
                    .with("dct:description", inAllLanguages("catalog.document", name))
                    .with("dct:identifier", Value.plain(document.documentId()))
                    .with("dct:publisher", publisher(document))
                    .with(
                            "dct:language",
                            languages(OF_DATA.stream()
                                    .filter(language -> document.languages().contains(language.name()))
                                    .toList()))
                    .with("dct:accessRights", vocabulary.open());
            if (document.redactionId() == null) {
                String mediaType = document.contentType().mediaType();
                source.with(
                        "dcat:distribution",
                        graph.add(
                                named(path),
                                new Description("dcat:Distribution")
                                        .with("dcat:accessURL", Value.of(links.to(path)))
                                        .with("dcat:downloadURL", Value.of(links.to(path + "/content")))
                                        .with("dcat:mediaType", vocabulary.mediaType(mediaType.replaceFirst(";.*", "")))
                                        .with(
                                                "dcat:byteSize",
                                                Value.typed(
                                                        String.valueOf(contents.size(document.documentId())),
                                                        "xsd:nonNegativeInteger"))
                                        .with("spdx:checksum", vocabulary.checksum(document.checksum()))
                                        .with("dct:license", license())));
            }
            return graph.add(links.to(path), source);
        }

        /** What its letter is about; of a table without a letter, its id. */
        private static List<Value> title(Document document) {
            Bilingual subject = document.subject();
            return subject == null
                    ? List.of(Value.plain(document.documentId()))
                    : Stream.concat(text(subject.fr(), "fr"), text(subject.nl(), "nl"))
                            .toList();
        }

        private static Stream<Value> text(@Nullable String text, String language) {
            return text == null ? Stream.empty() : Stream.of(Value.text(text, language));
        }

        /** A letter says whose it is, a table alone does not. */
        private List<Value> publisher(Document document) {
            return document.subject() == null ? List.of() : List.of(region());
        }

        /** Whose letter it is (line 52: the minister-president of the Region). */
        private Value region() {
            return graph.add(
                    named("region"), new Description("foaf:Agent").with("foaf:name", inAllLanguages("catalog.region")));
        }

        /** From the first to the last year that something is published of; nothing where nothing is. */
        private List<Value> period() {
            List<Integer> published = years.list(AsOf.NOW);
            return published.isEmpty()
                    ? List.of()
                    : List.of(new Value.Unnamed(new Description("dct:PeriodOfTime")
                            .with("dcat:startDate", Value.typed(last(published) + "-01-01", "xsd:date"))
                            .with("dcat:endDate", Value.typed(published.get(0) + "-12-31", "xsd:date"))));
        }

        private static int last(List<Integer> published) {
            return published.get(published.size() - 1);
        }

        /** When the data of the service changed last; nothing before they did. */
        private List<Value> modified() {
            return revisions.newest(AsOf.NOW).stream()
                    .map(revision -> Value.typed(revision.madeAt().toString(), "xsd:dateTime"))
                    .toList();
        }

        private Value license() {
            return config.license()
                    .map(license -> vocabulary.license(license.toString()))
                    .orElseGet(vocabulary::unknownLicense);
        }

        private List<Value> languages(List<MessageLanguage> languages) {
            return languages.stream().map(vocabulary::language).toList();
        }

        private Description described(Description thing, String key) {
            return thing.with("dct:title", inAllLanguages(key + ".title"))
                    .with("dct:description", inAllLanguages(key + ".description"));
        }

        private List<Value> keywords() {
            return Arrays.stream(MessageLanguage.values())
                    .flatMap(language -> Arrays.stream(messages.text(language, "catalog.keywords", Map.of())
                                    .split(", ", -1))
                            .map(word -> Value.text(word, language.name())))
                    .toList();
        }

        private List<Value> inAllLanguages(String key) {
            return inAllLanguages(key, Map.of());
        }

        private List<Value> inAllLanguages(String key, Map<String, String> arguments) {
            return Arrays.stream(MessageLanguage.values())
                    .map(language -> Value.text(messages.text(language, key, arguments), language.name()))
                    .toList();
        }

        private String named(String thing) {
            return links.to(PATH) + "#" + thing;
        }
    }
}
