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

/** Tells which rows name the same organization. */
final class OrganizationRegister {

    private final Map<Integer, String> spellingOfLine;
    private final Map<String, List<GrantRow>> rowsByKey = new LinkedHashMap<>();

    private OrganizationRegister(Map<Integer, String> spellingOfLine) {
        this.spellingOfLine = spellingOfLine;
    }

    static OrganizationRegister of(List<GrantRow> grants, Map<Integer, String> spellingOfLine) {
        OrganizationRegister register = new OrganizationRegister(spellingOfLine);
        grants.forEach(row -> register.rowsByKey
                .computeIfAbsent(register.keyOf(row), key -> new ArrayList<>())
                .add(row));
        return register;
    }

    /** Rows are of one organization whose names differ in nothing that matters, or are joined by a correction. */
    private String keyOf(GrantRow row) {
        return new SpelledName(spellingOfLine.getOrDefault(row.place().line(), row.publishedName())).key();
    }

    /** The id of the organization that a row names: its first spelling, simplified. */
    String idOf(GrantRow row) {
        return idOf(Objects.requireNonNull(rowsByKey.get(keyOf(row)), "the row is in the register"));
    }

    private static String idOf(List<GrantRow> rows) {
        return new SpelledName(rows.get(0).publishedName()).toId();
    }

    List<IdentifiedOrganization> organizations() {
        return rowsByKey.values().stream().map(OrganizationRegister::identify).toList();
    }

    private static IdentifiedOrganization identify(List<GrantRow> rows) {
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
        return new IdentifiedOrganization(
                idOf(rows),
                fullest.withoutLegalForm(),
                names.stream()
                        .flatMap(name -> name.legalForm().stream())
                        .findFirst()
                        .orElse(null),
                List.copyOf(spellings.values()));
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
