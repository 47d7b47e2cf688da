package brussels.preventionplan.importing.checking;

import brussels.preventionplan.document.Place;
import brussels.preventionplan.finding.FindingType;
import brussels.preventionplan.importing.reading.SeenFinding;
import brussels.preventionplan.importing.reading.SeenFinding.Evidence;
import brussels.preventionplan.importing.reading.SeenFinding.Subject;
import brussels.preventionplan.organization.SpelledName;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An organization that a document names, and its spellings there, the first published first.
 *
 * @param organizationId the one by which it is known, or its first spelling, simplified
 * @param name the one by which it is known, or its fullest spelling, without its legal form
 * @param legalForm as printed, or null where none is
 */
public record IdentifiedOrganization(
        String organizationId, String name, @Nullable String legalForm, List<Spelling> spellings) {

    public IdentifiedOrganization {
        spellings = List.copyOf(spellings);
    }

    /**
     * A spelling and where it stands first.
     *
     * @param place the cell
     * @param isNew whether no earlier document has it
     */
    public record Spelling(String name, Place place, boolean isNew) {}

    /**
     * Tells who has these spellings.
     *
     * @param organizationId of the organization that is known by one of them, or null
     * @param knownName its name, or null
     * @param spellings never empty
     */
    public static IdentifiedOrganization of(
            @Nullable String organizationId, @Nullable String knownName, List<Spelling> spellings) {
        List<SpelledName> names =
                spellings.stream().map(Spelling::name).map(SpelledName::new).toList();
        SpelledName fullest = names.stream()
                .sorted(Comparator.comparingInt(SpelledName::fullness).reversed())
                .findFirst()
                .orElseThrow();
        return new IdentifiedOrganization(
                organizationId == null ? names.get(0).toId() : organizationId,
                knownName == null ? fullest.withoutLegalForm() : knownName,
                names.stream()
                        .flatMap(name -> name.legalForm().stream())
                        .findFirst()
                        .orElse(null),
                spellings);
    }

    /** One for each spelling beside the first. */
    public List<SeenFinding> variants() {
        Spelling first = spellings.get(0);
        return spellings.stream()
                .skip(1)
                .map(variant -> new SeenFinding(
                        FindingType.nameVariant,
                        new Subject.OrganizationOnLine(variant.place().line()),
                        Map.of("variant", variant.name(), "name", first.name()),
                        List.of(
                                new Evidence(first.place(), first.name()),
                                new Evidence(variant.place(), variant.name()))))
                .toList();
    }
}
