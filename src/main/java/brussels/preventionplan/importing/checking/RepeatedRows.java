package brussels.preventionplan.importing.checking;

import brussels.preventionplan.finding.FindingType;
import brussels.preventionplan.importing.reading.GrantRow;
import brussels.preventionplan.importing.reading.ReadDocument;
import brussels.preventionplan.importing.reading.SeenFinding;
import brussels.preventionplan.importing.reading.SeenFinding.Evidence;
import brussels.preventionplan.importing.reading.SeenFinding.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds grants that look the same. They are kept, each by itself (API.md, section 8): whether one is too many is not known. */
final class RepeatedRows {

    private RepeatedRows() {}

    static List<SeenFinding> of(ReadDocument read) {
        Map<List<Object>, GrantRow> firsts = new HashMap<>();
        List<SeenFinding> repeated = new ArrayList<>();
        for (GrantRow row : read.grants()) {
            GrantRow first = firsts.putIfAbsent(looks(row), row);
            if (first != null) {
                repeated.add(new SeenFinding(
                        FindingType.duplicateRow,
                        new Subject.RowOnLine(row.place().line()),
                        Map.of("first", String.valueOf(first.place().line())),
                        List.of(
                                new Evidence(row.place(), row.publishedName()),
                                new Evidence(first.place(), first.publishedName()))));
            }
        }
        return repeated;
    }

    private static List<Object> looks(GrantRow row) {
        return List.of(
                row.measure(), row.publishedName(), row.amount() == null ? "" : row.amount(), row.publishedText());
    }
}
