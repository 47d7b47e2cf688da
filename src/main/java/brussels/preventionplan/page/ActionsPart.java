package brussels.preventionplan.page;

import brussels.preventionplan.action.Action;
import brussels.preventionplan.action.ActionQuery;
import brussels.preventionplan.commune.Commune;
import brussels.preventionplan.measure.MeasureCode;
import brussels.preventionplan.platform.paging.PageQuery;
import brussels.preventionplan.platform.paging.Slice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The actions of a commune, of a measure, or of both.
 *
 * @param title whose they are, and how many, in words
 * @param more whether some are not shown
 * @param api the list of all of them
 * @param close leads back to the page without them
 */
record ActionsPart(String title, boolean more, List<Item> items, String api, String close) {

    private static final int AT_MOST = 50;
    private static final int LONGEST_UNIT = 200;
    private static final int LONGEST_ACTIVITY = 300;
    private static final int MOST_ACTIVITIES = 10;

    /**
     * One action.
     *
     * @param unit null where nothing is described
     * @param activities the first of them; empty where nothing is described
     */
    record Item(
            String commune,
            String measure,
            @Nullable Phrase unit,
            List<Phrase> activities,
            LineLink line,
            String api) {}

    /** Whether a visit asks for actions. */
    static boolean isAskedFor(Visit visit) {
        return visit.nisCode() != null || visit.measure() != null;
    }

    /** What a visit asks for. */
    static ActionQuery query(Visit visit, int year) {
        return new ActionQuery(
                List.of(year),
                visit.nisCode() == null ? List.of() : List.of(visit.nisCode()),
                List.of(),
                visit.measure() == null ? List.of() : List.of(visit.measure()),
                null,
                null);
    }

    /** As many as are shown. */
    static PageQuery page() {
        return new PageQuery(1, AT_MOST);
    }

    /** @param commune whose actions are asked for, or null for those of all */
    static ActionsPart of(Slice<Action> found, @Nullable Commune commune, Edition edition) {
        Map<String, String> filters = new LinkedHashMap<>(edition.visit().parameters());
        filters.keySet().retainAll(List.of("nisCode", "measure"));
        return new ActionsPart(
                edition.words()
                        .of(
                                "actions.of",
                                Map.of(
                                        "of",
                                        subject(commune, edition),
                                        "total",
                                        edition.words().number(found.count().getAsLong()))),
                found.more(),
                found.items().stream().map(action -> item(action, edition)).toList(),
                edition.apiOfYear("actions", filters),
                edition.visit().linkWith(Map.of("nisCode", "", "measure", ""), "coverage"));
    }

    /** The commune and the measure that are asked for. */
    private static String subject(@Nullable Commune commune, Edition edition) {
        return Stream.concat(
                        Stream.ofNullable(commune).map(each -> edition.words().name(each.name())),
                        Stream.ofNullable(edition.visit().measure()).map(MeasureCode::toString))
                .collect(Collectors.joining(", "));
    }

    private static Item item(Action action, Edition edition) {
        Phrase unit = Phrase.ofNullable(action.unit(), edition.words().language());
        return new Item(
                edition.words().name(action.commune().name()),
                action.measureCode(),
                unit == null ? null : unit.cut(LONGEST_UNIT),
                action.activities().stream()
                        .limit(MOST_ACTIVITIES)
                        .map(activity ->
                                Phrase.of(activity, edition.words().language()).cut(LONGEST_ACTIVITY))
                        .toList(),
                edition.line(action.source()),
                edition.api(action.path()));
    }
}
