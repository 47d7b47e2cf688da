package brussels.preventionplan.exporting;

import brussels.preventionplan.document.Document;
import brussels.preventionplan.document.Documents;
import brussels.preventionplan.exporting.DatapackageView.ConstraintsView;
import brussels.preventionplan.exporting.DatapackageView.DialectView;
import brussels.preventionplan.exporting.DatapackageView.FieldView;
import brussels.preventionplan.exporting.DatapackageView.ForeignKeyView;
import brussels.preventionplan.exporting.DatapackageView.LicenseView;
import brussels.preventionplan.exporting.DatapackageView.ReferenceView;
import brussels.preventionplan.exporting.DatapackageView.SchemaView;
import brussels.preventionplan.exporting.DatapackageView.SourceView;
import brussels.preventionplan.exporting.DatapackageView.TableView;
import brussels.preventionplan.language.Bilingual;
import brussels.preventionplan.platform.contract.Leaf;
import brussels.preventionplan.platform.representation.ListTables;
import brussels.preventionplan.platform.table.TableMediaType;
import brussels.preventionplan.platform.web.Links;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Describes the tables of the dataset, by what the contract says of their values. */
@ApplicationScoped
class Datapackage {

    private static final String TITLE =
            "Plan global de sécurité et de prévention de la Région de Bruxelles-Capitale (PGSP) / Globaal veiligheids- en"
                    + " preventieplan van het Brussels Hoofdstedelijk Gewest (GVPP)";
    private static final String DESCRIPTION =
            "Ce que font les communes et ce que reçoivent les associations, mesure par mesure, avec la ligne du document dont"
                    + " vient chaque valeur. Une apostrophe précède un texte qu'un tableur prendrait pour une formule. / Wat de"
                    + " gemeenten doen en wat de verenigingen ontvangen, maatregel per maatregel, met de regel van het document"
                    + " waaruit elke waarde komt. Een apostrof gaat vooraf aan een tekst die een rekenblad voor een formule zou"
                    + " houden.";

    /** The tables that others refer to, by the name that their key has everywhere. */
    private static final Map<String, String> BY_KEY = DatasetPart.ALL.stream()
            .filter(part -> part.key().size() == 1)
            .collect(Collectors.toMap(part -> part.key().get(0), DatasetPart::describedName));

    /** Formats that Table Schema calls so too. */
    private static final Set<String> SHARED_FORMATS = Set.of("uri");

    private final ListTables tables;
    private final Documents documents;
    private final Links links;
    private final Optional<URI> license;

    Datapackage(
            ListTables tables,
            Documents documents,
            Links links,
            @ConfigProperty(name = "preventionplan.catalog.license") Optional<URI> license) {
        this.tables = tables;
        this.documents = documents;
        this.links = links;
        this.license = license;
    }

    /** The description, as of now. */
    DatapackageView describe() {
        return new DatapackageView(
                "tabular-data-package",
                "prevention-plan",
                TITLE,
                DESCRIPTION,
                links.to("exports/dataset"),
                license.map(address -> List.of(new LicenseView(address.toString())))
                        .orElse(null),
                documents.listPresent().stream().map(this::source).toList(),
                DatasetPart.ALL.stream().map(this::table).toList());
    }

    private SourceView source(Document document) {
        Bilingual subject = document.subject();
        return new SourceView(
                subject == null ? document.documentId() : TextCells.inBoth(subject),
                links.to("documents/" + document.documentId()));
    }

    private TableView table(DatasetPart part) {
        List<Leaf> columns = tables.columns(part.table());
        return new TableView(
                part.describedName(),
                part.title(),
                part.path(),
                "tabular-data-resource",
                "csv",
                TableMediaType.CSV,
                "utf-8",
                DialectView.RFC_4180,
                new SchemaView(
                        columns.stream().map(column -> field(part, column)).toList(),
                        part.key(),
                        columns.stream()
                                .flatMap(column -> foreignKey(part, column))
                                .toList(),
                        List.of("")));
    }

    private static FieldView field(DatasetPart part, Leaf column) {
        JsonNode schema = column.schema();
        boolean isKey = part.key().contains(column.name());
        String format = schema.path("format").asText();
        boolean isTime = format.equals("date-time");
        return new FieldView(
                column.name(),
                column.isNumberAsText() ? "number" : isTime ? "datetime" : column.type(),
                isTime ? "any" : SHARED_FORMATS.contains(format) ? format : null,
                schema.has("description") ? schema.path("description").asText() : null,
                new ConstraintsView(
                        isKey,
                        isKey && part.key().size() == 1,
                        bound(column, "minimum"),
                        bound(column, "maximum"),
                        StreamSupport.stream(schema.path("enum").spliterator(), false)
                                .map(JsonNode::asText)
                                .toList()));
    }

    private static @Nullable Long bound(Leaf column, String name) {
        return column.type().equals("integer") && column.schema().has(name)
                ? column.schema().path(name).longValue()
                : null;
    }

    /** A column refers to another table where it ends with that table's key, by which nothing else is called. */
    private static Stream<ForeignKeyView> foreignKey(DatasetPart part, Leaf column) {
        String last = column.path().get(column.path().size() - 1);
        String other = BY_KEY.get(last);
        return other == null || other.equals(part.describedName())
                ? Stream.of()
                : Stream.of(new ForeignKeyView(List.of(column.name()), new ReferenceView(other, List.of(last))));
    }
}
