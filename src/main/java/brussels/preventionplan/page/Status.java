package brussels.preventionplan.page;

import brussels.preventionplan.reconciliation.check.CheckStatus;

/** The sign of a check's status, so that nobody has to tell colors apart. */
final class Status {

    private Status() {}

    static String sign(CheckStatus status) {
        return switch (status) {
            case match -> "✓";
            case mismatch, notListed -> "≠";
            case notDeclared -> "?";
            case empty -> "–";
        };
    }
}
