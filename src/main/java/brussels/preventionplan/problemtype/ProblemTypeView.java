package brussels.preventionplan.problemtype;

import brussels.preventionplan.platform.message.RequestLanguage;
import brussels.preventionplan.platform.problem.ProblemType;
import brussels.preventionplan.platform.web.Links;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A kind of problem as it is given out. */
@Schema(name = "ProblemType", description = "A kind of problem that is this API's own.")
record ProblemTypeView(
        @Schema(description = "Name of the kind", required = true, examples = "methodNotAllowed")
        String problemType,

        @Schema(
                description = "The type that such a problem has",
                format = "uri",
                required = true,
                examples = "urn:problem-type:safe-brussels:preventionPlan:methodNotAllowed")
        String type,

        @Schema(
                description = "The title that such a problem has, in English",
                required = true,
                examples = "Method Not Allowed")
        String title,

        @Schema(
                description = "HTTP status",
                required = true,
                format = "int32",
                minimum = "400",
                maximum = "599",
                examples = "405")
        int status,

        @Schema(
                description =
                        "What it means and what to do, in the language of the request (Accept-Language; else French)",
                required = true)
        String description,

        @Schema(description = "Opens this kind of problem", format = "uri", required = true)
        String href) {

    static ProblemTypeView of(ProblemType type, RequestLanguage language, Links links) {
        return new ProblemTypeView(
                type.name(),
                type.urn(),
                type.title(),
                type.status(),
                language.text("problemType." + type, Map.of()),
                links.to(type.path()));
    }
}
