package brussels.preventionplan.importing;

import brussels.preventionplan.importing.reading.UploadKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The form by which a file is sent, as the contract tells it; it is read by {@link ImportForm}. */
@Schema(
        name = "ImportForm",
        description =
                "A dry run that nobody signs for says so before the file: what stands there decides whether the file is read.")
record ImportFields(
        @Schema(
                description = "Year of the rows; may be left out where a caption in the file names it",
                minimum = "2000",
                maximum = "2100",
                examples = "2023")
        @Nullable
        Integer year,

        @Schema(description = "What the file holds; recognised where it is left out") @Nullable
        UploadKind kind,

        @Schema(
                description =
                        "What all versions of a document have in common: a newer version replaces what the older one said. By"
                                + " default question-{number} for an answer, {kind}-{year} for a table",
                pattern = "^(?!.*-v[0-9]+$)[a-z0-9][a-z0-9-]{0,79}$",
                examples = "grants-2023")
        @Nullable
        String reference,

        @Schema(description = "Reads, checks and explains, and changes nothing", defaultValue = "false") @Nullable
        Boolean dryRun,

        @Schema(
                description = "The table as text, CSV or XLSX, or the answer as text",
                format = "binary",
                implementation = String.class,
                required = true)
        String file) {}
