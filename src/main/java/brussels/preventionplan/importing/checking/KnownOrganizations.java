package brussels.preventionplan.importing.checking;

import brussels.preventionplan.organization.NameVariants;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The organizations that earlier documents name, and which spellings accepted corrections take for another. */
public final class KnownOrganizations {

    private final Map<String, Known> byKey = new HashMap<>();
    private final NameVariants variants;

    /**
     * Without any organization yet.
     *
     * @param spelledAs for a published spelling that is another's variant: that other spelling
     */
    public KnownOrganizations(Map<String, String> spelledAs) {
        this.variants = new NameVariants(spelledAs);
    }

    /**
     * An organization that is known.
     *
     * @param name the fullest spelling, without its legal form
     * @param spellings verbatim, all that were published so far
     */
    record Known(String organizationId, String name, Set<String> spellings) {}

    /** Adds a spelling of an organization. */
    public void add(String organizationId, String name, String spelling) {
        byKey.computeIfAbsent(keyOf(spelling), key -> new Known(organizationId, name, new HashSet<>()))
                .spellings()
                .add(spelling);
    }

    /** What all spellings of one organization have in common. */
    String keyOf(String spelling) {
        return variants.keyOf(spelling);
    }

    /** The organization whose spellings have a key in common. */
    Optional<Known> ofKey(String key) {
        return Optional.ofNullable(byKey.get(key));
    }
}
