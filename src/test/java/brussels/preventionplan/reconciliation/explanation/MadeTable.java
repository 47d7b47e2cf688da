package brussels.preventionplan.reconciliation.explanation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** A table made from a seed, all of whose checks hold: what slips are then made in. */
final class MadeTable {

    /** How amounts are written. */
    enum Amounts {
        thousands(100_000),
        hundreds(10_000),
        euros(100),
        cents(1),
        mixed(0),
        equal(0);

        private final long unit;

        Amounts(long unit) {
            this.unit = unit;
        }
    }

    /** What the row of a theme has. */
    enum ThemeRow {
        total,
        blank,
        none
    }

    final Random random;
    final List<Line> lines = new ArrayList<>();
    final Map<String, String> themeOfMeasure = new LinkedHashMap<>();
    final Map<String, long[]> totalOfTheme = new HashMap<>();
    final Amounts amounts;
    final ThemeRow themeRow;
    final boolean counts;

    MadeTable(long seed) {
        random = new Random(seed * 0x9E3779B97F4A7C15L);
        amounts = Amounts.values()[random.nextInt(Amounts.values().length)];
        int theme = random.nextInt(10);
        themeRow = theme < 5 ? ThemeRow.total : theme < 7 ? ThemeRow.blank : ThemeRow.none;
        counts = random.nextInt(10) < 9;
        int themes = random.nextInt(10) < 8 ? 1 : 2;
        int groups = Math.max(themes, between(2, new int[] {4, 9, 20}[random.nextInt(3)]));
        int organizations = Math.max(3, groups * 4);
        for (int number = 1; number <= themes; number++) {
            theme("T" + number, groups / themes, organizations);
        }
    }

    private int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    private void theme(String code, int groups, int organizations) {
        int place = lines.size();
        long count = 0;
        long cents = 0;
        for (int number = 1; number <= groups; number++) {
            List<Line> group = group(code.replace('T', 'M') + "." + number, organizations);
            themeOfMeasure.put(group.get(0).code, code);
            count += group.stream().filter(Line::isGrant).count();
            cents += group.stream()
                    .filter(Line::isGrant)
                    .mapToLong(line -> line.cents)
                    .sum();
            // Now and then a measure declares nothing.
            lines.addAll(groups > 2 && random.nextInt(25) == 0 ? group.subList(1, group.size()) : group);
        }
        totalOfTheme.put(code, new long[] {count, cents});
        if (themeRow != ThemeRow.none) {
            boolean blank = themeRow == ThemeRow.blank;
            lines.add(
                    place,
                    new Line(
                            Row.Kind.theme,
                            code,
                            null,
                            blank || !counts ? null : Long.valueOf(count),
                            blank ? null : Long.valueOf(cents)));
        }
    }

    private List<Line> group(String code, int organizations) {
        List<Line> group = new ArrayList<>();
        int size = random.nextInt(4) == 0 ? 1 : between(2, new int[] {4, 10, 25}[random.nextInt(3)]);
        long sum = 0;
        for (int number = 0; number < size; number++) {
            long cents = amount();
            sum += cents;
            group.add(new Line(Row.Kind.grant, code, "O" + random.nextInt(organizations), null, cents));
        }
        group.sort(java.util.Comparator.comparing(line -> line.organization));
        group.add(0, new Line(Row.Kind.measure, code, null, counts ? Long.valueOf(size) : null, sum));
        return group;
    }

    private long amount() {
        return switch (amounts) {
            case mixed -> amount(Amounts.values()[random.nextInt(4)]);
            case equal -> random.nextInt(3) == 0 ? amount(Amounts.hundreds) : (1 + random.nextInt(4)) * 1_250_000L;
            default -> amount(amounts);
        };
    }

    /** Between one and two hundred thousand euro, spread evenly over the orders of magnitude. */
    private long amount(Amounts style) {
        double euros = 1_000 * Math.pow(200, random.nextDouble());
        return Math.max(1, Math.round(euros * 100 / style.unit)) * style.unit;
    }

    List<Line> grantsOf(String code) {
        return lines.stream()
                .filter(line -> line.isGrant() && line.code.equals(code))
                .toList();
    }

    List<Line> measures() {
        return lines.stream().filter(Line::isMeasure).toList();
    }

    Set<String> groups() {
        Set<String> codes = new LinkedHashSet<>();
        lines.stream().filter(line -> !line.isTheme()).forEach(line -> codes.add(line.code));
        return codes;
    }

    Ledger ledger() {
        return new Ledger(lines.stream().map(Line::row).toList(), themeOfMeasure);
    }

    boolean fails() {
        return !new Tally(ledger()).failing().isEmpty();
    }
}
