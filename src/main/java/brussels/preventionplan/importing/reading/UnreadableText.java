package brussels.preventionplan.importing.reading;

import brussels.preventionplan.document.Place;

/** A text cannot be read: something is where nothing of its kind can be. The message says what and where. */
public final class UnreadableText extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** For an issue of a text that has to be readable as a whole. */
    public UnreadableText(RowIssue issue) {
        super("line " + issue.row() + (issue.column() == null ? "" : ", column " + issue.column()) + ": "
                + issue.reason() + (issue.value() == null ? "" : " \"" + issue.value() + "\""));
    }

    public UnreadableText(Place place, String reason) {
        super("line " + place.line() + (place.column() == null ? "" : ", column " + place.column()) + ": " + reason);
    }
}
