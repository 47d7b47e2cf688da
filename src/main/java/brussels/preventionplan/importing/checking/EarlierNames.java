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
     * Finds the first name of which another is likely a spelling, and then keeps the other too.
     *
     * @param name verbatim
     * @param key its words in order of the alphabet ({@code SpelledName.key})
     * @return verbatim; empty where there is none
     */
    public Optional<String> firstLikeThenAdd(String name, String key) {
        List<List<Earlier>> alikeInForm = LikelyNames.forms(key).stream()
                .map(form -> byForm.computeIfAbsent(form, each -> new ArrayList<>()))
                .toList();
        Optional<String> first = alikeInForm.stream()
                .flatMap(candidates -> firstOf(candidates, key).stream())
                .min(Comparator.comparingInt(Earlier::number))
                .map(Earlier::name);
        Earlier itself = new Earlier(count, name, key);
        count++;
        alikeInForm.forEach(candidates -> candidates.add(itself));
        return first;
    }

    private static Optional<Earlier> firstOf(List<Earlier> candidates, String key) {
        return candidates.stream()
                .filter(earlier -> LikelyNames.alike(key, earlier.key()))
                .findFirst();
    }
}
