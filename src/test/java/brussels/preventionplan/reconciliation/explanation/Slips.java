package brussels.preventionplan.reconciliation.explanation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes one slip in a table, somewhere in a wanted part of it; nothing where the table has no place for it. */
final class Slips {

    private final MadeTable table;
    private final Random random;
    private final Set<String> reached;

    /** @param reached measures and themes that an earlier slip reached, and this one must leave alone */
    Slips(MadeTable table, Set<String> reached) {
        this.table = table;
        this.random = table.random;
        this.reached = reached;
    }

    Optional<Seeded> make(ExplanationType type) {
        return switch (type) {
            case columnShift -> new ShiftSlip(table, reached).make();
            case totalOfAnotherLevel -> totalOfAnotherLevel();
            case swappedTotals -> swappedTotals();
            case misplacedGrant -> misplacedGrant();
            case missingGrant -> missingGrant();
            case duplicateGrant -> duplicateGrant();
            case transposedDigits -> misread(type);
            case scaleError -> misread(type);
            case countsOrganizations -> countsOrganizations();
        };
    }

    private <T> Optional<T> any(List<T> choices) {
        // First, middle or last group: the ends are chosen more often than chance would.
        int size = choices.size();
        return size == 0
                ? Optional.empty()
                : Optional.of(choices.get(
                        switch (random.nextInt(4)) {
                            case 0 -> 0;
                            case 1 -> size - 1;
                            default -> random.nextInt(size);
                        }));
    }

    private List<Line> untouched(List<Line> lines) {
        return lines.stream().filter(line -> !reached.contains(line.code)).toList();
    }

    private Optional<Seeded> totalOfAnotherLevel() {
        return any(untouched(table.measures())).flatMap(measure -> {
            String theme = table.themeOfMeasure.get(measure.code);
            if (reached.contains(theme)) {
                return Optional.empty();
            }
            long[] total = table.totalOfTheme.get(theme);
            measure.count = table.counts ? Long.valueOf(total[0]) : null;
            measure.cents = total[1];
            Line row = table.lines.stream()
                    .filter(line -> line.isTheme() && line.code.equals(theme))
                    .findFirst()
                    .orElse(null);
            boolean moved = row != null && random.nextBoolean();
            Set<String> codes = new HashSet<>(Set.of(measure.code));
            if (moved) {
                row.count = null;
                row.cents = null;
                codes.add(theme);
            }
            return Optional.of(new Seeded(
                    ExplanationType.totalOfAnotherLevel,
                    codes,
                    moved ? "moved" : "copied",
                    slip -> rows(slip).contains(table.lines.indexOf(measure))));
        });
    }

    private Optional<Seeded> swappedTotals() {
        List<Line> measures = untouched(table.measures());
        return any(measures)
                .flatMap(one -> any(measures).filter(other -> other != one).map(other -> {
                    Long count = one.count;
                    Long cents = one.cents;
                    one.count = other.count;
                    one.cents = other.cents;
                    other.count = count;
                    other.cents = cents;
                    return new Seeded(
                            ExplanationType.swappedTotals,
                            Set.of(one.code, other.code),
                            "",
                            slip -> rows(slip).equals(Set.of(table.lines.indexOf(one), table.lines.indexOf(other))));
                }));
    }

    private Optional<Seeded> misplacedGrant() {
        return any(untouched(table.lines.stream().filter(Line::isGrant).toList()))
                .flatMap(grant -> any(table.groups().stream()
                                .filter(code -> !reached.contains(code))
                                .toList())
                        .filter(code -> !code.equals(grant.code))
                        .map(code -> {
                            table.lines.remove(grant);
                            int place = 0;
                            for (int index = 0; index < table.lines.size(); index++) {
                                place = table.lines.get(index).code.equals(code) ? index + 1 : place;
                            }
                            table.lines.add(place, grant);
                            grant.code = code;
                            return new Seeded(
                                    ExplanationType.misplacedGrant,
                                    Set.of(code, grant.trueCode),
                                    "",
                                    slip -> slip.assumptions().stream()
                                            .anyMatch(each -> Objects.equals(each.row(), table.lines.indexOf(grant))
                                                    && new CellValue.Measure(grant.trueCode).equals(each.implied())));
                        }));
    }

    private Optional<Seeded> missingGrant() {
        return any(untouched(table.lines.stream().filter(Line::isGrant).toList()))
                .map(grant -> {
                    boolean listed = random.nextBoolean();
                    if (listed) {
                        grant.cents = null;
                    } else {
                        table.lines.remove(grant);
                    }
                    return new Seeded(
                            ExplanationType.missingGrant,
                            Set.of(grant.code),
                            listed ? "without amount" : "not listed",
                            slip -> slip.assumptions().stream()
                                    .anyMatch(each -> each.code().equals(grant.trueCode)
                                            && Objects.equals(
                                                    each.implied(), CellValue.of(Column.amount, grant.trueCents))));
                });
    }

    private Optional<Seeded> duplicateGrant() {
        return any(untouched(table.lines.stream().filter(Line::isGrant).toList()))
                .map(grant -> {
                    Line twin = new Line(grant.kind, grant.code, grant.organization, null, grant.cents);
                    List<Line> group = table.grantsOf(grant.code);
                    Line above = random.nextBoolean() ? grant : group.get(group.size() - 1);
                    table.lines.add(table.lines.indexOf(above) + 1, twin);
                    return new Seeded(
                            ExplanationType.duplicateGrant,
                            Set.of(grant.code),
                            "",
                            slip -> slip.assumptions().stream()
                                    .anyMatch(each -> each.row() != null
                                            && each.code().equals(grant.code)
                                            && Objects.equals(each.organization(), grant.organization)
                                            && Objects.equals(table.lines.get(each.row()).cents, grant.cents)));
                });
    }

    private Optional<Seeded> misread(ExplanationType type) {
        boolean total = random.nextInt(3) == 0;
        return any(untouched(table.lines.stream()
                        .filter(line -> line.isGrant() != total)
                        .toList()))
                .flatMap(line -> {
                    boolean inCount = total && line.count != null && random.nextInt(3) == 0;
                    Column column = inCount ? Column.count : Column.amount;
                    Long meant = line.number(column);
                    Long printed = meant == null
                            ? null
                            : type == ExplanationType.scaleError ? scaled(meant, inCount) : transposed(meant, inCount);
                    if (printed == null) {
                        return Optional.empty();
                    }
                    line.print(column, printed);
                    return Optional.of(new Seeded(
                            type,
                            Set.of(line.code),
                            line.kind + " " + column,
                            slip -> slip.assumptions().stream()
                                    .anyMatch(each -> Objects.equals(each.row(), table.lines.indexOf(line))
                                            && each.column() == column
                                            && Objects.equals(each.implied(), CellValue.of(column, meant)))));
                });
    }

    private @Nullable Long scaled(long meant, boolean count) {
        long factor = count ? 10 : new long[] {10, 100, 1000}[random.nextInt(3)];
        return random.nextBoolean() || meant % factor != 0
                ? Long.valueOf(meant * factor)
                : Long.valueOf(meant / factor);
    }

    private @Nullable Long transposed(long meant, boolean count) {
        boolean whole = !count && meant % 100 == 0;
        String digits = Long.toString(whole ? meant / 100 : meant);
        List<Long> choices = new ArrayList<>();
        for (int place = 0; place + 1 < digits.length(); place++) {
            char[] swapped = digits.toCharArray();
            swapped[place] = digits.charAt(place + 1);
            swapped[place + 1] = digits.charAt(place);
            long other = Long.parseLong(new String(swapped)) * (whole ? 100 : 1);
            if (swapped[0] != '0' && other != meant && (count || whole || other % 100 != 0)) {
                choices.add(other);
            }
        }
        return choices.isEmpty() ? null : choices.get(random.nextInt(choices.size()));
    }

    private Optional<Seeded> countsOrganizations() {
        boolean everywhere = reached.isEmpty() && random.nextInt(3) == 0;
        List<Line> places = untouched(table.measures()).stream()
                .filter(line -> line.count != null && organizations(line) < line.count)
                .toList();
        return any(places).map(place -> {
            List<Line> wrong = everywhere ? places : List.of(place);
            wrong.forEach(line -> line.count = organizations(line));
            return new Seeded(
                    ExplanationType.countsOrganizations,
                    wrong.stream().map(line -> line.code).collect(Collectors.toSet()),
                    everywhere ? "everywhere" : "one",
                    slip -> rows(slip)
                            .equals(wrong.stream().map(table.lines::indexOf).collect(Collectors.toSet())));
        });
    }

    private long organizations(Line measure) {
        return table.grantsOf(measure.code).stream()
                .map(line -> line.organization)
                .distinct()
                .count();
    }

    static Set<Integer> rows(Explanation.Slip slip) {
        return slip.assumptions().stream()
                .map(Assumption::row)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
