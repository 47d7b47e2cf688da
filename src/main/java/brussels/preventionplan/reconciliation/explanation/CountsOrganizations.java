package brussels.preventionplan.reconciliation.explanation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A declared count counts organizations, not projects. An author who counts so mostly counts so in every row: the rows
 * that fit are one explanation, and each by itself another.
 */
final class CountsOrganizations implements Hypothesis {

    private static final int COUNT = Column.count.index();

    @Override
    public Stream<Repair> propose(Tally tally, Budget budget) {
        List<Figures> fitting = new ArrayList<>();
        for (Figures measure : tally.measures()) {
            if (measure.row >= 0
                    && measure.fails(COUNT)
                    && budget.spend()
                    && fits(measure, organizations(tally, measure))) {
                fitting.add(measure);
            }
        }
        int measures = fitting.size();
        for (Figures theme : tally.themes()) {
            if (theme.row >= 0 && theme.fails(COUNT) && budget.spend()) {
                Set<String> distinct = new HashSet<>();
                long nameless = 0;
                for (Figures measure : tally.measures()) {
                    if (tally.themeOf(measure.code) == theme) {
                        nameless += collect(tally, measure, distinct);
                    }
                }
                if (fits(theme, distinct.size() + nameless) || (measures > 0 && fits(theme, theme.totals[COUNT]))) {
                    fitting.add(theme);
                }
            }
        }
        if (fitting.isEmpty()) {
            return Stream.empty();
        }
        return fitting.size() == 1
                ? Stream.of(repair(fitting))
                : Stream.concat(Stream.of(repair(fitting)), fitting.stream().map(each -> repair(List.of(each))));
    }

    private static boolean fits(Figures figures, long organizations) {
        Long declared = figures.declared[COUNT];
        return declared != null && declared == organizations && organizations < figures.listed[COUNT];
    }

    private static long organizations(Tally tally, Figures measure) {
        Set<String> distinct = new HashSet<>();
        return collect(tally, measure, distinct) + distinct.size();
    }

    /** Collects the organizations of a measure; a grant without one counts by itself. */
    private static long collect(Tally tally, Figures measure, Set<String> organizations) {
        long nameless = 0;
        for (int row : tally.grantsOf(measure.code)) {
            String organization = tally.row(row).organization();
            if (organization == null) {
                nameless++;
            } else {
                organizations.add(organization);
            }
        }
        return nameless;
    }

    private static Repair repair(List<Figures> rows) {
        List<Change> changes = new ArrayList<>();
        List<Equation> evidence = new ArrayList<>();
        for (Figures figures : rows) {
            changes.add(new Change.ImplyCell(figures.row, Column.count));
            long declared = Objects.requireNonNull(figures.declared[COUNT]);
            evidence.add(new Equation(figures.code, Column.count, Equation.Against.organizations, declared, declared));
        }
        return new Repair(
                ExplanationType.countsOrganizations,
                changes,
                0,
                0,
                evidence,
                "",
                rows.size() == 1 ? "one" : "several",
                Map.of(
                        "codes", rows.stream().map(each -> each.code).collect(Collectors.joining(", ")),
                        "count", String.valueOf(rows.get(0).declared[COUNT]),
                        "projectsListed", String.valueOf(rows.get(0).listed[COUNT])));
    }
}
