package brussels.preventionplan.reconciliation.explanation;

import java.util.stream.LongStream;
import java.util.stream.Stream;

/** A number is ten, a hundred or a thousand times too large or too small: a zero or a separator too many or too few. */
final class ScaleError implements Hypothesis {

    private static final long[] FACTORS = {10, 100, 1000};

    @Override
    public Stream<Repair> propose(Tally tally, Budget budget) {
        return Suspect.in(tally, budget)
                .flatMap(suspect -> LongStream.of(FACTORS)
                        .filter(factor -> isScaled(suspect, factor))
                        .mapToObj(factor -> suspect.repair(
                                tally,
                                ExplanationType.scaleError,
                                suspect.printed() > suspect.wanted() ? "×" + factor : "÷" + factor)));
    }

    private static boolean isScaled(Suspect suspect, long factor) {
        long larger = Math.max(suspect.printed(), suspect.wanted());
        return larger % factor == 0 && larger / factor == Math.min(suspect.printed(), suspect.wanted());
    }
}
