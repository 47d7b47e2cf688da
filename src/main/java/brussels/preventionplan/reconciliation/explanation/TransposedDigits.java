package brussels.preventionplan.reconciliation.explanation;

import java.util.stream.Stream;

/** Two neighboring digits changed places, in a grant or in a total. */
final class TransposedDigits implements Hypothesis {

    private static final int CENTS_IN_A_EURO = 100;

    /** Whatever two digits change places, the number changes by a multiple of nine. */
    private static final int NINE = 9;

    @Override
    public Stream<Repair> propose(Tally tally, Budget budget) {
        return Suspect.in(tally, budget)
                .filter(TransposedDigits::isTransposed)
                .map(suspect -> suspect.repair(tally, ExplanationType.transposedDigits, ""));
    }

    private static boolean isTransposed(Suspect suspect) {
        // Whole euros are printed without decimals: no digit of theirs can change places with a zero behind the comma.
        boolean decimalsAppear = suspect.column() == Column.amount
                && (suspect.printed() % CENTS_IN_A_EURO == 0) != (suspect.wanted() % CENTS_IN_A_EURO == 0);
        return !decimalsAppear && isTransposed(suspect.printed(), suspect.wanted());
    }

    static boolean isTransposed(long one, long other) {
        if ((one - other) % NINE != 0) {
            return false;
        }
        String digits = Long.toString(one);
        String others = Long.toString(other);
        if (one == other || digits.length() != others.length()) {
            return false;
        }
        int first = 0;
        while (digits.charAt(first) == others.charAt(first)) {
            first++;
        }
        return first + 1 < digits.length()
                && digits.charAt(first) == others.charAt(first + 1)
                && digits.charAt(first + 1) == others.charAt(first)
                && digits.substring(first + 2).equals(others.substring(first + 2));
    }
}
