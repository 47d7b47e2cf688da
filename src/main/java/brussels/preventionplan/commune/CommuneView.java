package brussels.preventionplan.commune;

import brussels.preventionplan.document.SourceView;
import brussels.preventionplan.language.Bilingual;
import brussels.preventionplan.measure.MeasureReference;
import brussels.preventionplan.platform.web.Links;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A commune as it is given out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Commune", description = "A commune of the Brussels-Capital Region.")
record CommuneView(
        @Schema(
                description = "NIS code of the commune",
                required = true,
                minimum = "10000",
                maximum = "99999",
                examples = "21001")
        int nisCode,

        @Schema(description = "Official name", required = true)
        Bilingual name,

        @Schema(
                description = "Name as the newest annex prints it, both languages in one string",
                examples = "Watermael Boisfort / Watermaal-Bosvoorde")
        @Nullable
        String publishedName,

        @Schema(required = true) PoliceZoneReference policeZone,

        @Schema(description = "What the commune declared, year by year; in the document form only") @Nullable
        List<DeclarationView> declarations,

        @Schema(description = "Opens this commune", format = "uri", required = true)
        String href) {

    /** What a commune declared for a year, as it is given out. */
    @Schema(name = "CommuneDeclaration", description = "What the rows of a commune in Annex 1 declare for a year.")
    record DeclarationView(
            @Schema(description = "Year", required = true, minimum = "2000", maximum = "2100", examples = "2022")
            int year,

            @Schema(
                    description =
                            "declared: at least one measure; nothingDeclared: the annex prints \"/\"; blank: the row is empty",
                    required = true)
            DeclarationStatus status,

            @Schema(description = "How many rows name a measure", required = true, minimum = "0")
            int actionCount,

            @Schema(description = "The measures that they name, each once", required = true)
            List<MeasureReference> measures,

            @Schema(required = true) SourceView source) {

        static DeclarationView of(CommuneDeclaration declaration, Links links) {
            return new DeclarationView(
                    declaration.year(),
                    declaration.status(),
                    declaration.actionCount(),
                    declaration.measures().stream()
                            .map(code -> MeasureReference.of(code, links))
                            .toList(),
                    SourceView.of(declaration.source(), links));
        }
    }

    /** A commune among others. */
    static CommuneView item(Commune commune, List<CommuneDeclaration> declarations, Links links) {
        CommuneReference reference = CommuneReference.of(commune, links);
        return new CommuneView(
                reference.nisCode(),
                reference.name(),
                declarations.isEmpty()
                        ? null
                        : declarations.get(declarations.size() - 1).publishedName(),
                PoliceZoneReference.of(commune.policeZone(), links),
                null,
                reference.href());
    }

    /** A commune by itself. */
    static CommuneView document(Commune commune, List<CommuneDeclaration> declarations, Links links) {
        CommuneView item = item(commune, declarations, links);
        return new CommuneView(
                item.nisCode,
                item.name,
                item.publishedName,
                item.policeZone,
                declarations.stream()
                        .map(declaration -> DeclarationView.of(declaration, links))
                        .toList(),
                item.href);
    }
}
