package brussels.preventionplan.importing.table;

import brussels.preventionplan.importing.reading.RowIssue;

/** A file cannot be read, or not beyond some place; the issue says why. */
final class BrokenFile extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient RowIssue issue;

    BrokenFile(RowIssue issue) {
        super(issue.reason().name());
        this.issue = issue;
    }

    RowIssue issue() {
        return issue;
    }
}
