package brussels.preventionplan.importing.text;

import brussels.preventionplan.finding.FindingType;
import brussels.preventionplan.importing.reading.Columns;
import brussels.preventionplan.importing.reading.SeenFinding;
import brussels.preventionplan.importing.reading.SeenFinding.Subject.RowOnLine;
import brussels.preventionplan.importing.text.ActivityCell.Boundary;
import brussels.preventionplan.importing.text.ActivityTable.MeasureRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is odd about a single action of Annex 1. */
final class ActionFindings {

    private ActionFindings() {}

    /** A measure is named and its cell says nothing (line 90). */
    static SeenFinding blankDescription(MeasureRow row) {
        return finding(FindingType.blankDescription, row, arguments(row));
    }

    /** The halves run into each other (line 76), or the cell holds markup. */
    static List<SeenFinding> of(MeasureRow row, ActivityCell cell) {
        List<SeenFinding> findings = new ArrayList<>();
        if (cell.boundary() == Boundary.inferred) {
            findings.add(finding(
                    FindingType.missingSeparator,
                    row,
                    Map.of("inferred", "true", "french", cell.french(), "dutch", cell.dutch())));
        } else if (cell.boundary() == Boundary.missing) {
            findings.add(
                    finding(FindingType.missingSeparator, row, Map.of("inferred", "false", "french", cell.french())));
        }
        String tag = Markup.firstTag(row.row().verbatim(Columns.ACTIVITY));
        if (tag != null) {
            findings.add(finding(FindingType.markupInText, row, Map.of("tag", tag)));
        }
        return findings;
    }

    static Map<String, String> arguments(MeasureRow row) {
        return Map.of("commune", row.commune().name(), "measure", row.measure().toString());
    }

    private static SeenFinding finding(FindingType type, MeasureRow row, Map<String, String> arguments) {
        return new SeenFinding(
                type,
                new RowOnLine(row.row().line()),
                arguments,
                List.of(row.row().asEvidence(Columns.ACTIVITY)));
    }
}
