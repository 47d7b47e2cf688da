package brussels.preventionplan.importing;

import brussels.preventionplan.platform.bulk.Cells;
import brussels.preventionplan.platform.bulk.Staging;
import brussels.preventionplan.platform.paging.PageQuery;
import brussels.preventionplan.platform.paging.Slice;
import brussels.preventionplan.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows of imports, with their fates. */
@ApplicationScoped
class ImportRows implements PanacheRepositoryBase<ImportRow, ImportRow.Key> {

    /** Where rows are staged with their fates. */
    static final String STAGED = "staged_rows";

    private static final List<String> COLUMNS = List.of("row_number", "kind", "fate", "path", "amount");

    /** Makes room for rows. */
    void open(Staging staging) {
        staging.execute("create temporary table " + STAGED + " on commit drop as select " + String.join(", ", COLUMNS)
                + " from import_rows with no data");
        staging.open(STAGED, COLUMNS);
    }

    /** Stages one row with its fate. */
    void add(Staging staging, RowFate row) {
        staging.add(
                STAGED,
                new Cells()
                        .with("row_number", row.row())
                        .with("kind", row.kind())
                        .with("fate", row.fate())
                        .with("path", row.path())
                        .with("amount", row.amount()));
    }

    /** Keeps the staged rows as those of an import, in the order of the document. */
    void keep(Staging staging, String importId) {
        String columns = String.join(", ", COLUMNS);
        staging.execute(
                "insert into import_rows (import_id, position, " + columns + ") select ?, row_number() over (order by"
                        + " row_number), " + columns + " from " + STAGED,
                importId);
    }

    /** The paths of what staged rows become, below the root of the API, by the lines of the rows. */
    Map<Integer, String> paths(Staging staging, Collection<Integer> lines) {
        Map<Integer, String> paths = new HashMap<>();
        staging.read(
                "select row_number, path from " + STAGED + " where row_number = any(?)",
                row -> paths.put(row.getInt(1), row.getString(2)),
                new Object[] {lines.toArray(new Integer[0])});
        return paths;
    }

    /** What the staged rows come to, by their fates. */
    Map<RowFate.Fate, Tally> tally(Staging staging) {
        Map<RowFate.Fate, Tally> tally = new EnumMap<>(RowFate.Fate.class);
        staging.read(
                "select fate, count(*), coalesce(sum(amount), 0.00) from " + STAGED + " group by fate",
                row -> tally.put(
                        RowFate.Fate.valueOf(row.getString(1)), new Tally(row.getLong(2), row.getBigDecimal(3))));
        return tally;
    }

    /** @throws ProblemException where the import has none of that number */
    ImportRow require(String importId, int number) {
        return findByIdOptional(new ImportRow.Key(importId, number))
                .orElseThrow(() -> ProblemException.resourceNotFound("number", number));
    }

    Slice<ImportRow> list(String importId, PageQuery page) {
        return page.slice(find("key.importId = ?1 order by key.position", importId));
    }
}
