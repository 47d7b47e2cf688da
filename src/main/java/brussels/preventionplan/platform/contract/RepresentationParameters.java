package brussels.preventionplan.platform.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Adds to every operation what can be asked of any answer: {@code select}, {@code lang} where it holds localized strings,
 * {@code embed} where it refers to other documents. An operation written tomorrow has them for free.
 */
final class RepresentationParameters {

    /** The properties whose references can be embedded. */
    private static final Set<String> EMBEDDABLE =
            Set.of("commune", "policeZone", "measure", "theme", "plan", "organization", "document");

    private static final Set<String> OWN_LINKS = Set.of("href", "self");
    private static final String LOCALIZED = "LocalizedString";
    private static final int LONGEST_SELECTION = 500;

    private final Map<String, Schema> schemas;

    RepresentationParameters(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    /** @param answer the name of the schema of what the operation answers */
    void addTo(Operation operation, String answer) {
        Schema document = schema(answer);
        Schema items = document.getProperties().get("items");
        Schema selectable = items == null || items.getItems() == null ? document : resolve(items.getItems());
        requireLinksOnly(selectable);
        List<Parameter> parameters =
                new ArrayList<>(operation.getParameters() == null ? List.of() : operation.getParameters());
        Set<String> names = new TreeSet<>();
        boolean localized = walk(document, names, new HashSet<>());
        parameters.add(query(
                        "select",
                        "Only these properties, (a,b(c)), or all but these, !(a); of a list, those of its items. href, and"
                                + " what the contract calls required, always stays.",
                        string().pattern("^!?\\([A-Za-z0-9,()]+\\)$")
                                .minLength(3)
                                .maxLength(LONGEST_SELECTION))
                .example("(" + String.join(",", firstNames(selectable)) + ")"));
        if (localized) {
            parameters.add(query(
                            "lang",
                            "Texts in this language only; one that lacks it is left out.",
                            string().enumeration(List.of("fr", "nl")))
                    .example("fr"));
        }
        if (!names.isEmpty()) {
            parameters.add(query(
                            "embed",
                            "References whose documents the answer is to hold, under embedded, by their links.",
                            OASFactory.createSchema()
                                    .addType(Schema.SchemaType.ARRAY)
                                    .maxItems(EMBEDDABLE.size())
                                    .items(string().enumeration(List.copyOf(names))))
                    .example(List.of(names.iterator().next())));
            document.addProperty(
                    "embedded",
                    OASFactory.createSchema()
                            .addType(Schema.SchemaType.OBJECT)
                            .title("EmbeddedDocuments")
                            .description("The documents that were asked for by embed, by their links")
                            .additionalPropertiesSchema(OASFactory.createSchema()
                                    .addType(Schema.SchemaType.OBJECT)
                                    .title("EmbeddedDocument")));
        }
        operation.setParameters(parameters);
    }

    /** Whatever can be left out by a selection is not required; the answer's own link always stays. */
    private static void requireLinksOnly(Schema schema) {
        if (schema.getRequired() != null) {
            List<String> links =
                    schema.getRequired().stream().filter(OWN_LINKS::contains).toList();
            schema.setRequired(links.isEmpty() ? null : links);
        }
    }

    private static List<String> firstNames(Schema schema) {
        return schema.getProperties().keySet().stream().limit(2).toList();
    }

    private static Schema string() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }

    private static Parameter query(String name, String description, Schema schema) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.QUERY)
                .description(description)
                .schema(schema);
    }

    /** Collects the embeddable properties of a schema and all below it; tells whether a localized string is among them. */
    private boolean walk(Schema schema, Set<String> names, Set<String> seen) {
        boolean localized = false;
        for (String reference : references(schema)) {
            String name = reference.substring(reference.lastIndexOf('/') + 1);
            localized |= name.equals(LOCALIZED);
            if (seen.add(name)) {
                localized |= walk(schema(name), names, seen);
            }
        }
        if (schema.getItems() != null) {
            localized |= walk(schema.getItems(), names, seen);
        }
        if (schema.getProperties() != null) {
            for (Map.Entry<String, Schema> property : schema.getProperties().entrySet()) {
                if (EMBEDDABLE.contains(property.getKey())) {
                    names.add(property.getKey());
                }
                localized |= walk(property.getValue(), names, seen);
            }
        }
        return localized;
    }

    private static List<String> references(Schema schema) {
        List<String> references = new ArrayList<>();
        if (schema.getRef() != null) {
            references.add(schema.getRef());
        }
        if (schema.getAllOf() != null) {
            schema.getAllOf().stream()
                    .map(Schema::getRef)
                    .filter(Objects::nonNull)
                    .forEach(references::add);
        }
        return references;
    }

    private Schema resolve(Schema schema) {
        List<String> references = references(schema);
        return references.isEmpty()
                ? schema
                : schema(references.get(0).substring(references.get(0).lastIndexOf('/') + 1));
    }

    private Schema schema(String name) {
        return Objects.requireNonNull(schemas.get(name), name);
    }
}
