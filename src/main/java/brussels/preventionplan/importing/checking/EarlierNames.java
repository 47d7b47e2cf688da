package brussels.preventionplan.importing.checking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** New names of a document, among which another spelling of a name is found. */
public final class EarlierNames {

    private final Map<Integer, List<Earlier>> byForm = new HashMap<>();
    private int count;

    private record Earlier(int number, String name, String key) {}

    /**
     * Adds a name.
     *
     * @param name verbatim
     * @param key its words in order of the alphabet ({@code SpelledName.key})
     */
    public void add(String name, String key) {
        Earlier earlier = new Earlier(count, name, key);
        count++;
        LikelyNames.forms(key)
                .forEach(form ->
                        byForm.computeIfAbsent(form, each -> new ArrayList<>()).add(earlier));
    }

    /** The first name, verbatim, of which another is likely a spelling; empty where there is none. */
    public Optional<String> firstLike(String key) {
        return LikelyNames.forms(key).stream()
                .flatMap(form -> firstOf(byForm.getOrDefault(form, List.of()), key).stream())
                .min(Comparator.comparingInt(Earlier::number))
                .map(Earlier::name);
    }

    private static Optional<Earlier> firstOf(List<Earlier> candidates, String key) {
        return candidates.stream()
                .filter(earlier -> LikelyNames.alike(key, earlier.key()))
                .findFirst();
    }
}
