package brussels.preventionplan.page;

import brussels.preventionplan.action.Actions;
import brussels.preventionplan.commune.Commune;
import brussels.preventionplan.commune.CommuneDeclaration;
import brussels.preventionplan.measure.Measure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which commune does something under which measure: all communes, all measures.
 *
 * @param summary how many actions and communes there are, in words
 * @param total how many actions there are in all
 * @param api the same as data
 */
record CoveragePart(String summary, List<Cell> columns, List<Row> rows, String total, String api) {

    /** Above so many actions, a cell is as dark as it gets. */
    private static final int DARKEST = 4;

    /**
     * What one commune does.
     *
     * @param note what its row says where it lists nothing, in words, else null
     * @param line the line of the row that says so, or null
     * @param cells one for each measure
     * @param sum of the cells
     */
    record Row(
            String commune, @Nullable String note, @Nullable LineLink line, List<Cell> cells, Cell sum) {}

    /**
     * A number of actions.
     *
     * @param count as the language writes it
     * @param href lists them on the page; null where there are none
     * @param label what the number is of, for those who do not see the table
     * @param depth from 0, none, to 4, many
     */
    record Cell(String heading, String count, @Nullable String href, String label, long depth) {}

    private record Place(int nisCode, String measureCode) {}

    static CoveragePart of(
            List<Commune> communes,
            List<Measure> measures,
            List<Actions.Count> counts,
            List<CommuneDeclaration> declarations,
            Edition edition) {
        Map<Place, Long> actions = new HashMap<>();
        counts.forEach(count -> actions.put(new Place(count.nisCode(), count.measureCode()), count.actionCount()));
        Map<Integer, CommuneDeclaration> declared = declarations.stream()
                .collect(Collectors.toMap(CommuneDeclaration::nisCode, each -> each, (first, later) -> first));
        List<String> codes = measures.stream().map(Measure::measureCode).toList();
        String total = edition.words().number(sum(counts));
        long active = counts.stream().map(Actions.Count::nisCode).distinct().count();
        return new CoveragePart(
                edition.words()
                        .of(
                                "coverage.about",
                                Map.of(
                                        "actions",
                                        total,
                                        "active",
                                        String.valueOf(active),
                                        "all",
                                        String.valueOf(communes.size()))),
                codes.stream()
                        .map(code -> cell(
                                code,
                                code,
                                counts.stream()
                                        .filter(count -> count.measureCode().equals(code))
                                        .mapToLong(Actions.Count::actionCount)
                                        .sum(),
                                Map.of("measure", code, "nisCode", ""),
                                edition))
                        .toList(),
                communes.stream()
                        .map(commune -> row(commune, codes, actions, declared.get(commune.nisCode()), edition))
                        .toList(),
                total,
                edition.apiOfYear("coverage", Map.of()));
    }

    private static long sum(List<Actions.Count> counts) {
        return counts.stream().mapToLong(Actions.Count::actionCount).sum();
    }

    private static Row row(
            Commune commune,
            List<String> codes,
            Map<Place, Long> actions,
            @Nullable CommuneDeclaration declaration,
            Edition edition) {
        String name = edition.words().name(commune.name());
        String nisCode = String.valueOf(commune.nisCode());
        List<Cell> cells = new ArrayList<>();
        long sum = 0;
        for (String code : codes) {
            long count = actions.getOrDefault(new Place(commune.nisCode(), code), 0L);
            cells.add(cell(code, name + ", " + code, count, Map.of("nisCode", nisCode, "measure", code), edition));
            sum += count;
        }
        return new Row(
                name,
                sum > 0 ? null : edition.words().of("row." + (declaration == null ? "absent" : declaration.status())),
                sum > 0 || declaration == null ? null : edition.line(declaration.source()),
                List.copyOf(cells),
                cell(name, name, sum, Map.of("nisCode", nisCode, "measure", ""), edition));
    }

    private static Cell cell(String heading, String label, long count, Map<String, String> filters, Edition edition) {
        return new Cell(
                heading,
                edition.words().number(count),
                count == 0 ? null : edition.visit().linkWith(filters, "actions"),
                label,
                Math.min(count, DARKEST));
    }
}
