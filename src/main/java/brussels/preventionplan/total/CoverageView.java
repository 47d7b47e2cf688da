package brussels.preventionplan.total;

import brussels.preventionplan.action.Actions;
import brussels.preventionplan.commune.Commune;
import brussels.preventionplan.commune.CommuneReference;
import brussels.preventionplan.measure.Measure;
import brussels.preventionplan.measure.MeasureReference;
import brussels.preventionplan.platform.web.Links;
import brussels.preventionplan.revision.AsOf;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which commune does something under which measure in a year, as it is given out. */
@Schema(name = "Coverage", description = "Which commune does something under which measure in a year.")
record CoverageView(
        @Schema(description = "This coverage", format = "uri", required = true)
        String self,

        @Schema(required = true, minimum = "2000", maximum = "2100", examples = "2022")
        int year,

        @Schema(description = "One for each commune, in the order of the NIS codes", required = true)
        List<Row> rows,

        @Schema(description = "One for each measure", required = true)
        List<Column> columns,

        @Schema(description = "Measures under which no action is listed", required = true)
        List<MeasureReference> measuresWithoutAction,

        @Schema(
                description =
                        "Communes for which no action is listed: whether they declared that, or nothing is known, stands in their declarations",
                required = true)
        List<CommuneReference> communesWithoutAction) {

    /** What one commune does. */
    @Schema(name = "CoverageRow", description = "What one commune does.")
    record Row(
            @Schema(required = true) CommuneReference commune,

            @Schema(description = "One for each measure", required = true)
            List<Cell> cells,

            @Schema(description = "Its actions under all measures", required = true, minimum = "0")
            long actionCount) {}

    /** What one commune does under one measure. */
    @Schema(name = "CoverageCell", description = "What one commune does under one measure.")
    record Cell(
            @Schema(required = true) MeasureReference measure,

            @Schema(description = "Its actions under the measure", required = true, minimum = "0")
            long actionCount) {}

    /** What all communes do under one measure. */
    @Schema(name = "CoverageColumn", description = "What all communes do under one measure.")
    record Column(
            @Schema(required = true) MeasureReference measure,

            @Schema(description = "Actions of all communes under the measure", required = true, minimum = "0")
            long actionCount,

            @Schema(description = "How many communes do something under it", required = true, minimum = "0")
            long communeCount) {}

    static CoverageView of(
            int year,
            List<Commune> communes,
            List<Measure> measures,
            List<Actions.Count> counts,
            AsOf asOf,
            Links links) {
        Map<String, List<String>> parameters = new TreeMap<>(asOf.parameters());
        parameters.put("year", List.of(String.valueOf(year)));
        Map<Place, Long> actions = new HashMap<>();
        counts.forEach(count -> actions.put(new Place(count.nisCode(), count.measureCode()), count.actionCount()));
        List<Row> rows = communes.stream()
                .map(commune -> row(commune, measures, actions, links))
                .toList();
        List<Column> columns = measures.stream()
                .map(measure -> column(measure, communes, actions, links))
                .toList();
        return new CoverageView(
                links.to("coverage", parameters),
                year,
                rows,
                columns,
                columns.stream()
                        .filter(column -> column.actionCount() == 0)
                        .map(Column::measure)
                        .toList(),
                rows.stream()
                        .filter(row -> row.actionCount() == 0)
                        .map(Row::commune)
                        .toList());
    }

    private record Place(int nisCode, String measureCode) {}

    private static Row row(Commune commune, List<Measure> measures, Map<Place, Long> actions, Links links) {
        List<Cell> cells = measures.stream()
                .map(measure -> new Cell(
                        MeasureReference.of(measure.measureCode(), links),
                        actions.getOrDefault(new Place(commune.nisCode(), measure.measureCode()), 0L)))
                .toList();
        return new Row(
                CommuneReference.of(commune, links),
                cells,
                cells.stream().mapToLong(Cell::actionCount).sum());
    }

    private static Column column(Measure measure, List<Commune> communes, Map<Place, Long> actions, Links links) {
        List<Long> counts = communes.stream()
                .map(commune -> actions.getOrDefault(new Place(commune.nisCode(), measure.measureCode()), 0L))
                .toList();
        return new Column(
                MeasureReference.of(measure.measureCode(), links),
                counts.stream().mapToLong(Long::longValue).sum(),
                counts.stream().filter(count -> count > 0).count());
    }
}
