package brussels.preventionplan.change;

import static java.util.stream.Collectors.groupingBy;

import brussels.preventionplan.platform.paging.PageQuery;
import brussels.preventionplan.platform.paging.Slice;
import brussels.preventionplan.platform.problem.ProblemException;
import brussels.preventionplan.revision.DatasetRevision;
import io.quarkus.cache.CacheResult;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The revisions, with what each changed: told from the versions of the facts, not kept beside them. */
@ApplicationScoped
class Changes implements PanacheRepositoryBase<DatasetRevision, Long> {

    /** The revisions after one, the earliest first. */
    Slice<DatasetRevision> list(long after, PageQuery page) {
        return page.slice(find("revision > ?1 order by revision", after), this::count, after > 0);
    }

    /** @throws ProblemException where there is no such revision */
    DatasetRevision require(long revision) {
        return findByIdOptional(revision).orElseThrow(() -> ProblemException.resourceNotFound("revision", revision));
    }

    /**
     * What revisions changed, by revision, each in the order of the feed; a revision that is left out has nothing more.
     *
     * @param after the subject that the changes follow, or null
     * @param atMost how many of each revision
     * @param inAll how many of all together: the later revisions go short
     */
    Map<Long, List<Change>> listByRevision(Collection<Long> revisions, @Nullable String after, int atMost, int inAll) {
        if (revisions.isEmpty()) {
            return Map.of();
        }
        Query query = getEntityManager()
                .createNativeQuery(
                        "select r.revision, c.kind, c.id, c.ended, c.begun from dataset_revisions r cross join lateral ("
                                + changes(after)
                                + ") c where r.revision in (:revisions) order by r.revision, c.kind, c.id",
                        Object[].class)
                .setParameter("revisions", revisions)
                .setParameter("atMost", atMost)
                .setMaxResults(inAll);
        if (after != null) {
            query.setParameter("after", after.substring(after.indexOf('/') + 1));
        }
        Stream<?> rows = query.getResultStream();
        return rows.map(row -> change((Object[]) row)).collect(groupingBy(Change::revision));
    }

    private static String changes(@Nullable String after) {
        SubjectKind first = after == null ? null : SubjectKind.of(after);
        return Arrays.stream(SubjectKind.values())
                .dropWhile(kind -> first != null && kind != first)
                .map(kind -> kind.changes(kind == first ? ":after" : null))
                .collect(Collectors.joining(" union all "));
    }

    private static Change change(Object[] row) {
        SubjectKind kind = SubjectKind.valueOf((String) row[1]);
        return new Change(
                ((Number) row[0]).longValue(),
                kind + "/" + row[2],
                kind.type(Boolean.TRUE.equals(row[3]), Boolean.TRUE.equals(row[4])));
    }

    /**
     * How many resources a revision changed. A revision that is made stays as it is, so it is counted once.
     *
     * @param made when it was made: a database that was put back gives its number to another one
     */
    @CacheResult(cacheName = "change-counts")
    long countChanges(long revision, Instant made) {
        String counts =
                Arrays.stream(SubjectKind.values()).map(SubjectKind::count).collect(Collectors.joining(" union all "));
        Object sum = getEntityManager()
                .createNativeQuery("select sum(c.subjects) from (select cast(:revision as bigint) as revision) r"
                        + " cross join lateral (" + counts + ") c")
                .setParameter("revision", revision)
                .getSingleResult();
        return ((Number) sum).longValue();
    }
}
