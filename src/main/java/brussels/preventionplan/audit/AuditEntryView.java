package brussels.preventionplan.audit;

import brussels.preventionplan.platform.security.Role;
import brussels.preventionplan.platform.web.Link;
import brussels.preventionplan.platform.web.Links;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An entry of the audit trail as it is given out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "AuditEntry",
        description = "One thing that a write changed: who, when, and what stood there before and after.")
record AuditEntryView(
        @Schema(description = "Later entries have larger numbers", required = true, minimum = "1", format = "int64")
        long auditEntryId,

        @Schema(description = "The revision that the write made", required = true, minimum = "1")
        long revision,

        @Schema(description = "When it was written", required = true, examples = "2026-11-24T00:00:00Z")
        Instant madeAt,

        @Schema(
                description =
                        "Subject of the token that it was written with; operator for the operator's token, system for the service itself",
                required = true,
                examples = "operator")
        String actor,

        @Schema(description = "Role in which it was written; absent for the service itself") @Nullable
        Role role,

        @Schema(description = "Kind of write", required = true, examples = "decision")
        String operation,

        @Schema(description = "What was written", required = true)
        Link subject,

        @Schema(
                title = "AuditedState",
                description = "What stood there before; absent where there was nothing",
                type = SchemaType.OBJECT,
                implementation = Object.class)
        @Nullable
        JsonNode before,

        @Schema(
                title = "AuditedState",
                description = "What stands there from then on; absent where there is nothing any more",
                type = SchemaType.OBJECT,
                implementation = Object.class)
        @Nullable
        JsonNode after,

        @Schema(description = "Opens this entry", format = "uri", required = true)
        String href) {

    static AuditEntryView of(AuditEntry entry, Links links) {
        long id = Objects.requireNonNull(entry.auditEntryId());
        return new AuditEntryView(
                id,
                entry.revision(),
                entry.madeAt(),
                entry.actor(),
                entry.role(),
                entry.operation(),
                links.link(entry.subject()),
                entry.before(),
                entry.after(),
                links.to("auditEntries/" + id));
    }
}
