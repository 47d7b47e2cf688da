package peer;

import jakarta.persistence.QueryHint;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;
import org.springframework.data.repository.Repository;

interface Grants extends Repository<Grant, Long> {

    Optional<Grant> findByGrantId(String grantId);

    Page<Grant> findAll(Pageable page);

    Page<Grant> findByOrganizationId(String organizationId, Pageable page);

    Slice<Grant> findSliceBy(Pageable page);

    Slice<Grant> findSliceByOrganizationId(String organizationId, Pageable page);

    @Query("select new peer.Total(g.measureCode, g.year, count(g), sum(g.amount)) from Grant g"
            + " group by g.measureCode, g.year order by g.measureCode, g.year")
    List<Total> totals();

    @Query("select new peer.Total(g.measureCode, g.year, count(g), sum(g.amount)) from Grant g where g.year = :year"
            + " group by g.measureCode, g.year order by g.measureCode")
    List<Total> totalsOfYear(int year);

    @Query(
            nativeQuery = true,
            value = "select * from bench_peers.search_grants(:words)",
            countQuery = "select count(*) from bench_peers.search_grants(:words)")
    Page<Grant> search(String words, Pageable page);

    @QueryHints(@QueryHint(name = "org.hibernate.fetchSize", value = "1000"))
    @Query("select g from Grant g where g.year in :years order by g.year, g.measureCode, g.sourceLine, g.id")
    Stream<Grant> streamOfYears(List<Integer> years);
}
