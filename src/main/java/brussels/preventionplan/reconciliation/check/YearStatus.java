package brussels.preventionplan.reconciliation.check;

import java.util.Collection;

/** What came of all checks of a year. Constants are spelled as in the contract. */
public enum YearStatus {
    /** At least one check holds, and none fails. */
    match,
    /** At least one check fails: it is a mismatch, or a total without grants. */
    mismatch,
    /** There are grants, but nothing that they could be checked against. */
    notDeclared,
    /** There are neither grants nor declared totals. */
    empty;

    static YearStatus of(Collection<CheckStatus> checks) {
        if (checks.contains(CheckStatus.mismatch) || checks.contains(CheckStatus.notListed)) {
            return mismatch;
        }
        if (checks.contains(CheckStatus.match)) {
            return match;
        }
        return checks.contains(CheckStatus.notDeclared) ? notDeclared : empty;
    }
}
