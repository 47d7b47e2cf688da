package brussels.preventionplan.reconciliation.explanation;

import brussels.preventionplan.reconciliation.check.Check;
import brussels.preventionplan.reconciliation.check.Reconciliation;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gives candidates their rank and writes them out as explanations. */
final class Ranking {

    private static final int BYTES_OF_ID = 8;

    private final Tally tally;
    private final Chance chance;

    /** By row: which of those with its code and organization it is, from 1. */
    private final List<Integer> ordinals = new ArrayList<>();

    Ranking(Tally tally) {
        this.tally = tally;
        this.chance = new Chance(tally);
        Map<List<String>, Integer> above = new HashMap<>();
        for (Row row : tally.ledger().rows()) {
            ordinals.add(above.merge(List.of(row.code(), String.valueOf(row.organization())), 1, Integer::sum));
        }
    }

    /** Equals share a rank and leave out the next ones: 1, 1, 3. */
    List<Explanation> rank(List<Candidate> candidates, int limit) {
        List<Candidate> sorted = candidates.stream()
                .sorted(Candidate.BY_RANK.thenComparing(this::place))
                .limit(limit)
                .toList();
        List<Explanation> explanations = new ArrayList<>();
        int rank = 1;
        for (int index = 0; index < sorted.size(); index++) {
            if (index > 0 && Candidate.BY_RANK.compare(sorted.get(index - 1), sorted.get(index)) != 0) {
                rank = index + 1;
            }
            explanations.add(explanation(sorted.get(index), rank));
        }
        return explanations;
    }

    /** Among equals, the one higher up in the table. */
    private String place(Candidate candidate) {
        return candidate.assumptions().stream()
                        .flatMap(List::stream)
                        .map(each -> String.format("%09d", each.row() == null ? Integer.MAX_VALUE / 4 : each.row()))
                        .min(Comparator.naturalOrder())
                        .orElse("")
                + content(candidate);
    }

    private Explanation explanation(Candidate candidate, int rank) {
        List<Explanation.Slip> slips = new ArrayList<>();
        for (int index = 0; index < candidate.repairs().size(); index++) {
            Repair repair = candidate.repairs().get(index);
            slips.add(new Explanation.Slip(
                    repair.type(),
                    repair.variant(),
                    repair.story(),
                    candidate.assumptions().get(index),
                    repair.changes()));
        }
        List<Change> changes =
                slips.stream().flatMap(slip -> slip.changes().stream()).toList();
        BigDecimal accident = chance.of(candidate);
        return new Explanation(
                slips.get(0).type() + "-" + hash(content(candidate)),
                rank,
                candidate.isExact() && accident.compareTo(BigDecimal.ONE) < 0,
                candidate.verdict().explained(),
                candidate.freeValues(),
                slips,
                candidate.proof(),
                accident,
                candidate.account().evidence(),
                result(new Trial(tally, changes)));
    }

    /** What it says, whatever rows the table has besides. */
    private String content(Candidate candidate) {
        List<String> parts = new ArrayList<>();
        for (int index = 0; index < candidate.repairs().size(); index++) {
            parts.add(candidate.repairs().get(index).type() + ":"
                    + candidate.assumptions().get(index).stream()
                            .map(this::content)
                            .toList());
        }
        return parts.stream().sorted().collect(Collectors.joining(";"));
    }

    private String content(Assumption assumption) {
        Integer row = assumption.row();
        return (row == null ? "unlisted" : ordinals.get(row))
                + " " + assumption.code()
                + " " + assumption.organization()
                + " " + assumption.column()
                + " " + assumption.published()
                + " " + assumption.implied();
    }

    private static String hash(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES_OF_ID);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private Reconciliation result(Trial trial) {
        Map<String, Check.Listed> listed = new HashMap<>();
        Map<String, Check.Declared> declared = new HashMap<>();
        Stream.concat(
                        tally.measures().stream().map(measure -> trial.measure(measure.code)),
                        tally.themes().stream().map(theme -> trial.theme(theme.code)))
                .forEach(figures -> {
                    listed.put(
                            figures.code,
                            new Check.Listed(figures.listed[0], figures.withoutAmount, Row.toEuro(figures.listed[1])));
                    Check.Declared total = declared(figures);
                    if (total != null) {
                        declared.put(figures.code, total);
                    }
                });
        return Reconciliation.of(tally.ledger().themeOfMeasure(), listed, declared);
    }

    private static Check.@Nullable Declared declared(Figures figures) {
        Long count = figures.declared[0];
        Long cents = figures.declared[1];
        return count == null && cents == null
                ? null
                : new Check.Declared(
                        count == null ? null : Math.toIntExact(count), cents == null ? null : Row.toEuro(cents));
    }
}
