package peer;

import jakarta.persistence.EntityManager;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.web.PageableDefault;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class GrantController {

    /** The totals that a year's grants have, and those that are declared. */
    public record Reconciliation(int year, List<Total> listed, List<DeclaredTotal> declared) {}

    private final Grants grants;
    private final DeclaredTotals declaredTotals;
    private final EntityManager entities;

    GrantController(Grants grants, DeclaredTotals declaredTotals, EntityManager entities) {
        this.grants = grants;
        this.declaredTotals = declaredTotals;
        this.entities = entities;
    }

    @GetMapping("/grants")
    Page<Grant> page(
            @RequestParam(required = false) String organizationId,
            @PageableDefault(size = 100, sort = {"year", "measureCode", "sourceLine", "id"}) Pageable page) {
        return organizationId == null ? grants.findAll(page) : grants.findByOrganizationId(organizationId, page);
    }

    /** The same without the count. */
    @GetMapping("/slices")
    Slice<Grant> slice(
            @RequestParam(required = false) String organizationId,
            @PageableDefault(size = 100, sort = {"year", "measureCode", "sourceLine", "id"}) Pageable page) {
        return organizationId == null ? grants.findSliceBy(page) : grants.findSliceByOrganizationId(organizationId, page);
    }

    @GetMapping("/grants/{grantId}")
    ResponseEntity<Grant> grant(@PathVariable String grantId) {
        return ResponseEntity.of(grants.findByGrantId(grantId));
    }

    @GetMapping("/totals")
    List<Total> totals() {
        return grants.totals();
    }

    @Transactional(readOnly = true)
    @GetMapping("/reconciliations/{year}")
    public Reconciliation reconciliation(@PathVariable int year) {
        return new Reconciliation(year, grants.totalsOfYear(year), declaredTotals.findByYear(year));
    }

    @GetMapping("/search")
    Page<Grant> search(@RequestParam String q, @PageableDefault(size = 100) Pageable page) {
        return grants.search(q, page);
    }

    @Transactional(readOnly = true)
    @GetMapping("/grants.csv")
    public void csv(@RequestParam List<Integer> year, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        PrintWriter output = response.getWriter();
        output.println("grantId,year,measureCode,organizationId,publishedName,amount,titleFr,titleNl,descriptionFr,descriptionNl,"
                + "publishedText,sourceDocumentId,sourceAnnex,sourceLine");
        try (Stream<Grant> rows = grants.streamOfYears(year)) {
            rows.forEach(grant -> {
                output.println(Stream.of(
                                grant.grantId, grant.year, grant.measureCode, grant.organizationId, grant.publishedName,
                                grant.amount, grant.titleFr, grant.titleNl, grant.descriptionFr, grant.descriptionNl,
                                grant.publishedText, grant.sourceDocumentId, grant.sourceAnnex, grant.sourceLine)
                        .map(value -> value == null ? "" : '"' + value.toString().replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(",")));
                entities.detach(grant);
            });
        }
    }
}
