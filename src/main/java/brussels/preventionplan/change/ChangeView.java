package brussels.preventionplan.change;

import brussels.preventionplan.platform.web.Link;
import brussels.preventionplan.platform.web.Links;
import brussels.preventionplan.revision.DatasetRevision;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What one revision changed, as it is given out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Change", description = "What one revision of the data changed. No person is named.")
record ChangeView(
        @Schema(description = "Its number: they follow each other", required = true, minimum = "1", examples = "1")
        long revision,

        @Schema(description = "When it was made", required = true, examples = "2026-11-24T00:00:00Z")
        Instant madeAt,

        @Schema(description = "What kind of write made it; absent where that was not noted", examples = "import")
        @Nullable
        String operation,

        @Schema(description = "How many resources it changed", required = true, minimum = "0", examples = "4")
        long changeCount,

        @Schema(
                description =
                        "What it changed, each resource once; where they are many, some of them, and next leads to the others",
                required = true)
        List<ChangedView> changes,

        @Schema(description = "Opens the changes that follow these; absent where none do", format = "uri") @Nullable
        String next,

        @Schema(description = "Opens the changes of this revision from the first", format = "uri", required = true)
        String href) {

    /** One resource that was changed, as it is given out. */
    @Schema(name = "ChangedResource", description = "A resource that a revision changed.")
    record ChangedView(
            @Schema(
                    description = "Opens the resource as it is now; one that was removed since is not found",
                    required = true)
            Link subject,

            @Schema(
                    description =
                            "created: it is there since this revision; changed: it says something else; removed: it is in no list any more",
                    required = true)
            ChangeType type) {}

    /**
     * The changes of a revision.
     *
     * @param count how many there are of the revision in all
     * @param changes those to be shown
     * @param more whether others follow them
     */
    static ChangeView of(DatasetRevision revision, long count, List<Change> changes, boolean more, Links links) {
        String path = "changes/" + revision.number();
        Map<String, List<String>> after = changes.isEmpty()
                ? Map.of()
                : Map.of(
                        ChangeResource.AFTER_CHANGE,
                        List.of(changes.get(changes.size() - 1).subject()));
        return new ChangeView(
                revision.number(),
                revision.madeAt(),
                revision.operation(),
                count,
                changes.stream()
                        .map(change -> new ChangedView(links.link(change.subject()), change.type()))
                        .toList(),
                more ? links.to(path, after) : null,
                links.to(path));
    }
}
