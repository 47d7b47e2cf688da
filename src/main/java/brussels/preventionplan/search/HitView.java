package brussels.preventionplan.search;

import brussels.preventionplan.document.SourceView;
import brussels.preventionplan.language.Bilingual;
import brussels.preventionplan.platform.web.Links;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A hit as it is given out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Hit", description = "Something that a question finds.")
record HitView(
        @Schema(description = "What kind of thing it is", required = true)
        HitKind kind,

        @Schema(
                description = "What it is called, cut after 200 characters; a name has no language and stands in both",
                required = true)
        Bilingual title,

        @Schema(
                description =
                        "The text around the first word that was found, at most 200 characters: its parts follow each other as they stand there",
                required = true)
        List<Part> fragment,

        @Schema(description = "Where it was published; absent for what no document says") @Nullable
        SourceView source,

        @Schema(description = "Opens what was found", format = "uri", required = true)
        String href) {

    static HitView of(Hit hit, Links links) {
        return new HitView(
                hit.kind(),
                hit.title(),
                hit.fragment(),
                hit.source() == null ? null : SourceView.of(hit.source(), links),
                links.to(hit.path()));
    }
}
