package brussels.preventionplan.reconciliation;

import brussels.preventionplan.correction.Correction;
import brussels.preventionplan.document.Source;
import brussels.preventionplan.money.Euro;
import brussels.preventionplan.platform.digest.Sha256;
import brussels.preventionplan.reconciliation.explanation.Assumption;
import brussels.preventionplan.reconciliation.explanation.CellValue;
import brussels.preventionplan.reconciliation.explanation.Change;
import brussels.preventionplan.reconciliation.explanation.Explanation;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The correction that an explanation comes to: every cell that would not be as printed, decided as one.
 *
 * @param correctionId made of the year, the type and what is changed: the same whenever the same is proposed, whatever else
 *     the table holds, so that a decision stays with what was decided on
 * @param source the row of the first change
 * @param changes in the order in which the explanation names the cells
 */
record Proposal(String correctionId, Source source, List<Correction.Change> changes) {

    private static final int BYTES_OF_ID = 8;

    /** What the database holds of an amount. */
    private static final Euro LARGEST = new Euro(new BigDecimal("999999999999.99"));

    Proposal {
        changes = List.copyOf(changes);
    }

    /**
     * The correction of an explanation. Empty where a row would have to come, go or move, or where no total tells what a
     * lost amount was: that is no other value of a cell.
     *
     * @param lines the rows that the explanation speaks of
     */
    static Optional<Proposal> of(int year, Explanation explanation, List<PrintedTable.Line> lines) {
        if (explanation.changes().stream().anyMatch(Proposal::isUnknown)) {
            return Optional.empty();
        }
        List<Source> sources = new ArrayList<>();
        List<Correction.Change> changes = new ArrayList<>();
        for (Assumption assumption : explanation.assumptions()) {
            PrintedTable.Line line = assumption.row() == null ? null : lines.get(assumption.row());
            String property = line == null ? null : line.properties().get(assumption.column());
            if (line == null || property == null || !fits(assumption.implied())) {
                return Optional.empty();
            }
            sources.add(line.source());
            changes.add(new Correction.Change(
                    line.path(), property, written(assumption.published()), written(assumption.implied())));
        }
        return Optional.of(
                new Proposal(year + "-" + explanation.type() + "-" + hash(changes), sources.get(0), changes));
    }

    private static boolean isUnknown(Change change) {
        return change instanceof Change.SolveAmount solve && solve.cents() == null;
    }

    private static boolean fits(@Nullable CellValue value) {
        return !(value instanceof CellValue.Amount amount)
                || (amount.amount().compareTo(Euro.ZERO) >= 0 && amount.amount().compareTo(LARGEST) <= 0);
    }

    private static @Nullable String written(@Nullable CellValue value) {
        if (value instanceof CellValue.Count count) {
            return String.valueOf(count.projectCount());
        }
        return value instanceof CellValue.Amount amount ? amount.amount().value() : null;
    }

    private static String hash(List<Correction.Change> changes) {
        String content = changes.stream()
                .map(change -> String.join(
                        "\t",
                        change.subject(),
                        change.property(),
                        Objects.requireNonNullElse(change.published(), ""),
                        Objects.requireNonNullElse(change.corrected(), "")))
                .collect(Collectors.joining("\n"));
        return HexFormat.of().formatHex(Sha256.of(content.getBytes(StandardCharsets.UTF_8)), 0, BYTES_OF_ID);
    }
}
