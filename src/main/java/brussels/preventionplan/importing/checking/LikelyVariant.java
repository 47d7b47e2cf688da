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
 * @param place the first cell that has it
 * @param other the spelling that it is likely meant to be, verbatim
 */
public record LikelyVariant(String name, Place place, String other) {

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
                List.of(new Evidence(place, name)));
    }
}
