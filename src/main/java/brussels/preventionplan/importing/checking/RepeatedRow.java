package brussels.preventionplan.importing.checking;

import brussels.preventionplan.document.Place;
import brussels.preventionplan.finding.FindingType;
import brussels.preventionplan.importing.reading.SeenFinding;
import brussels.preventionplan.importing.reading.SeenFinding.Evidence;
import brussels.preventionplan.importing.reading.SeenFinding.Subject;
import java.util.List;
import java.util.Map;

/**
 * A grant that looks like an earlier one. Both are kept, each by itself (docs/importing.md): whether one is too many is
 * not known.
 *
 * @param name as both rows spell it
 * @param first the row that looks so first
 */
public record RepeatedRow(Place place, String name, Place first) {

    /** As a finding. */
    public SeenFinding finding() {
        return new SeenFinding(
                FindingType.duplicateRow,
                new Subject.RowOnLine(place.line()),
                Map.of("first", String.valueOf(first.line())),
                List.of(new Evidence(place, name), new Evidence(first, name)));
    }
}
