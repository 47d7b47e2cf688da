package brussels.preventionplan.change;

import brussels.preventionplan.platform.paging.Collection;
import brussels.preventionplan.platform.paging.Cursor;
import brussels.preventionplan.platform.paging.PageQuery;
import brussels.preventionplan.platform.paging.Pages;
import brussels.preventionplan.platform.web.Links;
import brussels.preventionplan.revision.AsOf;
import brussels.preventionplan.revision.DatasetRevision;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/changes")
@Tag(name = "Changes")
@Transactional
class ChangeResource {

    /** The query parameter that names the subject which the changes follow. */
    static final String AFTER_CHANGE = "afterChange";

    /** So many changes of one revision are in one answer. */
    private static final int LARGEST_ITEM = 1_000;

    /** So many changes of all revisions are in one page: a thousand imports do not make an answer of a million links. */
    private static final int LARGEST_PAGE = 10_000;

    /** A table shows as much of each revision as its item does. */
    private static final Cursor<DatasetRevision> CURSOR =
            new Cursor<>("afterRevision", revision -> String.valueOf(revision.number()), LARGEST_PAGE / LARGEST_ITEM);

    private final Changes changes;
    private final Pages pages;
    private final Links links;

    ChangeResource(Changes changes, Pages pages, Links links) {
        this.changes = changes;
        this.pages = pages;
        this.links = links;
    }

    @GET
    @Operation(
            summary = "What changed, revision by revision",
            description =
                    "For services that keep a copy: each write makes one revision, the earliest comes first, and what was given"
                            + " out stays. An item holds at most 1000 changes, a page at most 10 000; next of an item leads to the"
                            + " others. Totals, reconciliations, coverage and what organizations get follow from the facts and"
                            + " are not listed.")
    public Collection<ChangeView> listChanges(
            @Parameter(
                            description =
                                    "Revision that the page follows, in place of its number: the last one that is known",
                            example = "0")
                    @RestQuery
                    @DefaultValue("0")
                    @Min(0)
                    @Max(AsOf.LARGEST)
                    long afterRevision,
            @BeanParam PageQuery page) {
        return pages.ofLong(
                page,
                String.valueOf(afterRevision),
                (asked, after) -> changes.list(after == null ? 0 : Long.parseLong(after), asked),
                CURSOR,
                this::view);
    }

    private Function<DatasetRevision, ChangeView> view(List<DatasetRevision> found) {
        Map<Long, List<Change>> changed = changes.listByRevision(
                found.stream().map(DatasetRevision::number).toList(), null, LARGEST_ITEM, LARGEST_PAGE);
        return revision -> {
            List<Change> shown = changed.getOrDefault(revision.number(), List.of());
            long count = changes.countChanges(revision.number(), revision.madeAt());
            return ChangeView.of(revision, count, shown, shown.size() < count, links);
        };
    }

    @GET
    @Path("/{revision}")
    @Operation(
            summary = "What one revision changed",
            description = "At most 1000 changes, the first of them unless it is said which change they follow.")
    public ChangeView getChange(
            @Parameter(description = "Number of the revision", example = "1") @RestPath @Min(1) @Max(AsOf.LARGEST)
                    long revision,
            @Parameter(
                            description = "Path of the changed resource that the changes follow",
                            example = "grants/2022-M2.1-1")
                    @RestQuery
                    @Size(max = 320)
                    @Pattern(regexp = SubjectKind.PATTERN)
                    @Nullable
                    String afterChange) {
        DatasetRevision wanted = changes.require(revision);
        List<Change> found = changes.listByRevision(List.of(revision), afterChange, LARGEST_ITEM + 1, LARGEST_ITEM + 1)
                .getOrDefault(revision, List.of());
        return ChangeView.of(
                wanted,
                changes.countChanges(revision, wanted.madeAt()),
                found.stream().limit(LARGEST_ITEM).toList(),
                found.size() > LARGEST_ITEM,
                links);
    }
}
