package brussels.preventionplan.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Joins organizations, and parts them again, by moving the spellings of their names. */
@ApplicationScoped
public class JoinedNames {

    private final Organizations organizations;
    private final OrganizationNames names;

    JoinedNames(Organizations organizations, OrganizationNames names) {
        this.organizations = organizations;
        this.names = names;
    }

    /** A spelling that is another organization's now. */
    public record Moved(String spelling, String from, Organization to) {}

    /**
     * Gives spellings to those whose they are. What stands for another is that other's; what stands for itself is its
     * own organization's, which has the same id as ever. An organization that is not there yet gets the name that the
     * spelling stands for.
     *
     * @param spellings those to be looked at; the others stay where they are
     * @param revision the one that the transaction at hand makes
     * @return those that moved
     */
    public List<Moved> join(Set<String> spellings, NameVariants variants, long revision) {
        Map<String, String> idOfKey = new HashMap<>();
        names.listSpellings().stream()
                .filter(each -> !spellings.contains(each.spelling()) && !isRedacted(each.spelling(), variants))
                .forEach(each -> idOfKey.putIfAbsent(variants.keyOf(each.spelling()), each.organizationId()));
        List<OrganizationName> looked = names.listPresent(spellings).stream()
                .filter(each -> !isRedacted(each.name(), variants))
                .sorted(Comparator.comparing(each -> variants.isVariant(each.name())))
                .toList();
        List<String> published = looked.isEmpty() ? List.of() : names.listEverPublished();
        List<OrganizationName> versions = new ArrayList<>();
        List<Moved> moved = new ArrayList<>();
        for (OrganizationName each : looked) {
            String id = idOfKey.computeIfAbsent(
                    variants.keyOf(each.name()), key -> ownId(variants.standsFor(each.name()), published));
            if (!id.equals(each.organizationId())) {
                Organization to = requireOrCreate(id, each.name(), variants);
                moved.add(new Moved(each.name(), each.organizationId(), to));
                versions.add(each.movedTo(to, variants.keyOf(each.name()), revision));
            }
        }
        names.flush();
        names.persist(versions);
        return moved;
    }

    private static boolean isRedacted(String spelling, NameVariants variants) {
        return new SpelledName(spelling).isRedacted() || new SpelledName(variants.standsFor(spelling)).isRedacted();
    }

    /** That of the first spelling that was published of those that differ in nothing that matters. */
    private static String ownId(String spelling, List<String> published) {
        String key = new SpelledName(spelling).key();
        return published.stream()
                .map(SpelledName::new)
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseGet(() -> new SpelledName(spelling))
                .toId();
    }

    private Organization requireOrCreate(String id, String spelling, NameVariants variants) {
        return organizations.findByIdOptional(id).orElseGet(() -> {
            Organization organization = new Organization(
                    id,
                    new SpelledName(variants.standsFor(spelling)).withoutLegalForm(),
                    new SpelledName(spelling).legalForm().orElse(null));
            organizations.persistAndFlush(organization);
            return organization;
        });
    }
}
