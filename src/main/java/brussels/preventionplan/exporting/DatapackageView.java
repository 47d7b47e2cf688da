package brussels.preventionplan.exporting;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A description of tables (Frictionless Data Package and Table Schema, version 1).
 *
 * @param licenses null where no license is known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "DescribedTables", description = "A description of tables (Frictionless Data Package, version 1).")
record DatapackageView(
        @Schema(
                description = "Which rules the description keeps to",
                required = true,
                examples = "tabular-data-package")
        String profile,

        @Schema(description = "Name of the dataset", required = true, examples = "prevention-plan")
        String name,

        @Schema(description = "Title, in French and Dutch", required = true)
        String title,

        @Schema(description = "What it is, in French and Dutch", required = true)
        String description,

        @Schema(description = "The dataset as one file", format = "uri", required = true)
        String homepage,

        @Schema(description = "How the data may be used; absent where no license is known") @Nullable
        List<LicenseView> licenses,

        @Schema(description = "The documents that the data come from", required = true)
        List<SourceView> sources,

        @Schema(description = "The tables", required = true) List<TableView> resources) {

    /** A license. */
    @Schema(name = "TablesLicense", description = "A license.")
    record LicenseView(
            @Schema(description = "The license", format = "uri", required = true)
            String path) {}

    /** A document that data come from. */
    @Schema(name = "TablesSource", description = "A document that data come from.")
    record SourceView(
            @Schema(description = "What it is", required = true)
            String title,

            @Schema(description = "Opens it", format = "uri", required = true)
            String path) {}

    /** A table. */
    @Schema(name = "DescribedTable", description = "A table.")
    record TableView(
            @Schema(description = "Its name, in lower case", required = true, examples = "declared-totals")
            String name,

            @Schema(description = "Its title, in French and Dutch", required = true)
            String title,

            @Schema(description = "Its file in the dataset", required = true, examples = "data/grants.csv")
            String path,

            @Schema(
                    description = "Which rules its description keeps to",
                    required = true,
                    examples = "tabular-data-resource")
            String profile,

            @Schema(description = "What its name ends with", required = true, examples = "csv")
            String format,

            @Schema(description = "Its media type", required = true, examples = "text/csv")
            String mediatype,

            @Schema(description = "How characters are written", required = true, examples = "utf-8")
            String encoding,

            @Schema(description = "How the file is written", required = true)
            DialectView dialect,

            @Schema(description = "What it holds", required = true)
            SchemaView schema) {}

    /** How a CSV is written. */
    @Schema(name = "CsvDialect", description = "How a CSV is written (CSV Dialect 1.2).")
    record DialectView(
            @Schema(description = "What parts cells", required = true, examples = ",")
            String delimiter,

            @Schema(description = "What parts rows", required = true, examples = "\r\n")
            String lineTerminator,

            @Schema(description = "What texts stand between", required = true, examples = "\"")
            String quoteChar,

            @Schema(description = "Whether a quote in a text stands twice", required = true)
            boolean doubleQuote,

            @Schema(description = "Whether the first row names the columns", required = true)
            boolean header) {

        static final DialectView RFC_4180 = new DialectView(",", "\r\n", "\"", true, true);
    }

    /** The columns of a table. */
    @Schema(name = "TableSchema", description = "The columns of a table (Frictionless Table Schema, version 1).")
    record SchemaView(
            @Schema(description = "The columns, in their order", required = true)
            List<FieldView> fields,

            @Schema(description = "The columns that tell its rows from each other", required = true)
            List<String> primaryKey,

            @JsonInclude(JsonInclude.Include.NON_EMPTY)
            @Schema(description = "Which columns refer to rows of other tables; absent where none does")
            List<ForeignKeyView> foreignKeys,

            @Schema(description = "What stands for no value", required = true)
            List<String> missingValues) {}

    /** A column. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "TableField", description = "A column.")
    record FieldView(
            @Schema(description = "Its name", required = true, examples = "amount.value")
            String name,

            @Schema(description = "Type of its values", required = true, examples = "number")
            String type,

            @Schema(description = "How its values are written; absent where as usual", examples = "uri") @Nullable
            String format,

            @Schema(description = "What its values mean; absent where the name says it") @Nullable
            String description,

            @Schema(description = "What its values keep to", required = true)
            ConstraintsView constraints) {}

    /** What the values of a column keep to. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "FieldConstraints", description = "What the values of a column keep to.")
    record ConstraintsView(
            @Schema(description = "Whether every row has one", required = true)
            boolean required,

            @Schema(description = "Whether no two rows have the same", required = true)
            boolean unique,

            @Schema(description = "Smallest value; absent where there is none") @Nullable
            Long minimum,

            @Schema(description = "Largest value; absent where there is none") @Nullable
            Long maximum,

            @JsonInclude(JsonInclude.Include.NON_EMPTY)
            @JsonProperty("enum")
            @Schema(name = "enum", description = "All values that there are; absent where there are others")
            List<String> values) {}

    /** Columns that refer to rows of another table. */
    @Schema(name = "ForeignKey", description = "Columns that refer to rows of another table.")
    record ForeignKeyView(
            @Schema(description = "The columns that refer", required = true)
            List<String> fields,

            @Schema(description = "What they refer to", required = true)
            ReferenceView reference) {}

    /** The columns of a table that others refer to. */
    @Schema(name = "TableReference", description = "The columns of a table that others refer to.")
    record ReferenceView(
            @Schema(description = "The table", required = true, examples = "communes")
            String resource,

            @Schema(description = "Its columns", required = true)
            List<String> fields) {}
}
