package brussels.preventionplan.importing.checking;

import brussels.preventionplan.finding.FindingType;
import brussels.preventionplan.importing.checking.CheckedDocument.IdentifiedOrganization;
import brussels.preventionplan.importing.checking.CheckedDocument.Spelling;
import brussels.preventionplan.importing.reading.GrantRow;
import brussels.preventionplan.importing.reading.SeenFinding;
import brussels.preventionplan.importing.reading.SeenFinding.Evidence;
import brussels.preventionplan.importing.reading.SeenFinding.Subject;
import brussels.preventionplan.organization.SpelledName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Tells which rows name the same organization. */
final class OrganizationRegister {

    private final KnownOrganizations known;
    private final Map<String, List<GrantRow>> rowsByKey = new LinkedHashMap<>();

    private OrganizationRegister(KnownOrganizations known) {
        this.known = known;
    }

    static OrganizationRegister of(List<GrantRow> grants, KnownOrganizations known) {
        OrganizationRegister register = new OrganizationRegister(known);
        grants.forEach(row -> register.rowsByKey
                .computeIfAbsent(known.keyOf(row.publishedName()), key -> new ArrayList<>())
                .add(row));
        return register;
    }

    /** The id of the organization that a row names: the one that is known, or its first spelling, simplified. */
    String idOf(GrantRow row) {
        String key = known.keyOf(row.publishedName());
        return idOf(key, Objects.requireNonNull(rowsByKey.get(key), "the row is in the register"));
    }

    private String idOf(String key, List<GrantRow> rows) {
        return known.ofKey(key)
                .map(KnownOrganizations.Known::organizationId)
                .orElseGet(() -> new SpelledName(rows.get(0).publishedName()).toId());
    }

    List<IdentifiedOrganization> organizations() {
        return rowsByKey.entrySet().stream()
                .map(each -> identify(each.getKey(), each.getValue()))
                .toList();
    }

    private IdentifiedOrganization identify(String key, List<GrantRow> rows) {
        Map<String, Spelling> spellings = new LinkedHashMap<>();
        rows.forEach(row -> spellings.putIfAbsent(
                row.publishedName(),
                new Spelling(row.publishedName(), row.place().cell(2))));
        List<SpelledName> names =
                spellings.keySet().stream().map(SpelledName::new).toList();
        SpelledName fullest = names.stream()
                .sorted(Comparator.comparingInt(SpelledName::fullness).reversed())
                .findFirst()
                .orElseThrow();
        Optional<KnownOrganizations.Known> earlier = known.ofKey(key);
        return new IdentifiedOrganization(
                idOf(key, rows),
                earlier.map(KnownOrganizations.Known::name).orElseGet(fullest::withoutLegalForm),
                names.stream()
                        .flatMap(name -> name.legalForm().stream())
                        .findFirst()
                        .orElse(null),
                List.copyOf(spellings.values()),
                spellings.values().stream()
                        .filter(spelling -> earlier.stream()
                                .noneMatch(each -> each.spellings().contains(spelling.name())))
                        .toList());
    }

    /** One for each spelling of an organization beside its first. */
    List<SeenFinding> findings() {
        return organizations().stream()
                .flatMap(organization -> organization.spellings().stream()
                        .skip(1)
                        .map(variant -> variantOf(organization.spellings().get(0), variant)))
                .toList();
    }

    private static SeenFinding variantOf(Spelling first, Spelling variant) {
        return new SeenFinding(
                FindingType.nameVariant,
                new Subject.OrganizationOnLine(variant.place().line()),
                Map.of("variant", variant.name(), "name", first.name()),
                List.of(new Evidence(first.place(), first.name()), new Evidence(variant.place(), variant.name())));
    }
}
