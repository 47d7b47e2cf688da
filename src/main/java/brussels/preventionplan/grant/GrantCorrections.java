package brussels.preventionplan.grant;

import static java.util.stream.Collectors.toMap;

import brussels.preventionplan.correction.Basis;
import brussels.preventionplan.correction.Correctable;
import brussels.preventionplan.correction.CorrectedValues;
import brussels.preventionplan.correction.Correction;
import brussels.preventionplan.correction.Corrections;
import brussels.preventionplan.organization.JoinedNames;
import brussels.preventionplan.organization.NameVariants;
import brussels.preventionplan.organization.OrganizationNames;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lays corrections over grants, and joins the organizations that they take for one. */
@ApplicationScoped
class GrantCorrections implements CorrectedValues {

    /** More than a legal form, on one line, and as long as a name may be that is imported. */
    private static final Pattern NAME = Pattern.compile("(?i)(?!(?:asbl|vzw|[^\\p{L}\\p{N}])*+$)[^\\p{Cc}]{1,500}");

    private final Grants grants;
    private final JoinedNames joinedNames;
    private final OrganizationNames names;
    private final Corrections corrections;

    GrantCorrections(Grants grants, JoinedNames joinedNames, OrganizationNames names, Corrections corrections) {
        this.grants = grants;
        this.joinedNames = joinedNames;
        this.names = names;
        this.corrections = corrections;
    }

    @Override
    public Map<String, Correctable> mapCorrectable(Collection<String> paths) {
        return grants.listPresent(idsOf(paths)).stream().collect(toMap(Grant::path, GrantCorrections::correctable));
    }

    private static List<String> idsOf(Collection<String> paths) {
        return paths.stream()
                .filter(path -> path.startsWith(Grant.PATH))
                .map(path -> path.substring(Grant.PATH.length()))
                .toList();
    }

    private static Correctable correctable(Grant grant) {
        Grant.Content published = grant.content(Basis.published);
        Map<String, Correctable.Value> values = new LinkedHashMap<>();
        Arrays.stream(GrantProperty.values())
                .forEach(property -> values.put(
                        property.path(),
                        new Correctable.Value(
                                property.of(published),
                                property == GrantProperty.amount ? Correctable.AMOUNT : Correctable.TEXT)));
        values.put(Grant.ORGANIZATION, new Correctable.Value(grant.publishedName(), NAME, true));
        return new Correctable(grant.source(), values);
    }

    @Override
    public void correct(Map<String, List<Correction.Change>> changes, long revision) {
        grants.store(grants.listPresent(idsOf(changes.keySet())).stream()
                .map(grant -> grant.corrected(changes.getOrDefault(grant.path(), List.of()), revision))
                .toList());
    }

    /** A variant of a variant follows it, so all that stand for another are looked at. */
    @Override
    public List<Settled> settle(List<Correction.Change> decided, long revision) {
        Set<String> spellings = decided.stream()
                .filter(change -> change.property().equals(Grant.ORGANIZATION))
                .flatMap(change -> Stream.ofNullable(change.published()))
                .collect(Collectors.toCollection(HashSet::new));
        if (spellings.isEmpty()) {
            return List.of();
        }
        Map<String, String> accepted = corrections.mapAccepted(Grant.PATH, Grant.ORGANIZATION);
        spellings.addAll(accepted.keySet());
        List<JoinedNames.Moved> moved = joinedNames.join(spellings, new NameVariants(accepted), revision);
        moved.forEach(each -> grants.store(grants.listSpelled(each.from(), each.spelling()).stream()
                .map(grant -> grant.movedTo(each.to(), revision))
                .toList()));
        return settled(moved);
    }

    private List<Settled> settled(List<JoinedNames.Moved> moved) {
        Set<String> ids = moved.stream()
                .flatMap(each -> Stream.of(each.from(), each.to().organizationId()))
                .collect(Collectors.toCollection(TreeSet::new));
        Map<String, SortedSet<String>> present = names.mapPublished(ids);
        return ids.stream()
                .map(id -> settled(id, present.getOrDefault(id, Collections.emptySortedSet()), moved))
                .toList();
    }

    private static Settled settled(String id, SortedSet<String> after, List<JoinedNames.Moved> moved) {
        return new Settled("organizations/" + id, Spelled.of(before(id, after, moved)), Spelled.of(after));
    }

    private static SortedSet<String> before(String id, SortedSet<String> after, List<JoinedNames.Moved> moved) {
        SortedSet<String> before = new TreeSet<>(after);
        moved.forEach(each -> {
            if (each.to().organizationId().equals(id)) {
                before.remove(each.spelling());
            } else if (each.from().equals(id)) {
                before.add(each.spelling());
            }
        });
        return before;
    }

    /** What the audit trail tells of an organization. */
    private record Spelled(List<String> publishedNames) {

        /** Null for one without any. */
        static @Nullable Spelled of(SortedSet<String> names) {
            return names.isEmpty() ? null : new Spelled(List.copyOf(names));
        }
    }
}
