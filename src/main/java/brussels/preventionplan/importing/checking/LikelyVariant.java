package brussels.preventionplan.importing.checking;

import brussels.preventionplan.document.Place;
import brussels.preventionplan.finding.Finding;
import brussels.preventionplan.finding.FindingType;
import brussels.preventionplan.importing.reading.SeenFinding;
import brussels.preventionplan.importing.reading.SeenFinding.Evidence;
import brussels.preventionplan.importing.reading.SeenFinding.Subject;
import java.util.List;
import java.util.Map;

/**
 * A name that is likely another spelling of an organization's: nobody joins them but a curator.
 *
 * @param name verbatim
 * @param place of the first row that has it
 * @param other the spelling that it is likely meant to be, verbatim
 */
public record LikelyVariant(String name, Place place, String other) {

    private static final int NAME_COLUMN = 2;

    /** The cell that has it first, in the annex's own order of columns. */
    public Place cell() {
        return place.cell(NAME_COLUMN);
    }

    /** What its messages name. */
    public Map<String, String> arguments() {
        return Map.of("variant", name, "name", other, Finding.LIKELY, "true");
    }

    /** As a finding. */
    public SeenFinding finding() {
        return new SeenFinding(
                FindingType.nameVariant,
                new Subject.OrganizationOnLine(place.line()),
                arguments(),
                List.of(new Evidence(cell(), name)));
    }
}
