package brussels.preventionplan.total;

import brussels.preventionplan.correction.Basis;
import brussels.preventionplan.document.SourceView;
import brussels.preventionplan.money.Euro;
import brussels.preventionplan.platform.web.Links;
import brussels.preventionplan.revision.AsOf;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A declared total as it is given out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "DeclaredTotal", description = "What Annex 2 declares for a measure or a theme, as published.")
record DeclaredTotalView(
        @Schema(description = "Stable over repeated imports", required = true, examples = "2022-M2.1")
        String declaredTotalId,

        @Schema(required = true, minimum = "2000", maximum = "2100", examples = "2022")
        int year,

        @Schema(description = "What it is declared for", required = true)
        DeclaredTotal.Scope scope,

        @Schema(description = "Code of the measure or theme", required = true, examples = "M2.1")
        String code,

        @Schema(
                description = "Declared number of projects; absent where the cell is blank",
                minimum = "0",
                examples = "21")
        @Nullable
        Integer projectCount,

        @Schema(description = "Declared amount; absent where the cell is blank") @Nullable
        Euro amount,

        @Schema(description = "The row, verbatim, with its tabs", required = true)
        String publishedText,

        @Schema(required = true) SourceView source,

        @Schema(description = "Opens this declared total", format = "uri", required = true)
        String href) {

    static DeclaredTotalView of(DeclaredTotal total, AsOf asOf, Links links) {
        DeclaredTotal.Declared declared = total.declared(Basis.published);
        return new DeclaredTotalView(
                total.declaredTotalId(),
                total.year(),
                total.scope(),
                total.code(),
                declared.projectCount(),
                declared.amount() == null ? null : new Euro(declared.amount()),
                total.publishedText(),
                SourceView.of(total.source(), links),
                links.to(total.path(), asOf.parameters()));
    }
}
