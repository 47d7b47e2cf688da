package brussels.preventionplan.platform.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A link as it is given out. */
@Schema(name = "HttpLink", description = "A link to a resource of the API.")
public record Link(
        @Schema(description = "Opens the resource", format = "uri", required = true)
        String href) {}
