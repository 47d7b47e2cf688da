package brussels.preventionplan.importing.text;

import brussels.preventionplan.language.Bilingual;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an initiative was about: an enumeration in parentheses, without its "etc." or "enzovoort" (lines 46 and 60). */
final class Topics {

    private static final Set<String> AND_SO_ON = Set.of("etc.", "etc", "enz.", "enz", "enzovoort", "...", "…");

    private Topics() {}

    /** Paired where both languages enumerate as many, else each on its own. */
    static List<Bilingual> of(List<String> french, List<String> dutch) {
        List<Bilingual> topics = new ArrayList<>();
        if (french.size() == dutch.size()) {
            for (int index = 0; index < french.size(); index++) {
                topics.add(new Bilingual(french.get(index), dutch.get(index)));
            }
        } else {
            french.forEach(topic -> topics.add(new Bilingual(topic, null)));
            dutch.forEach(topic -> topics.add(new Bilingual(null, topic)));
        }
        return topics;
    }

    /** The parts of a paragraph's first parenthesis that has at least two, or null. */
    static @Nullable List<String> find(Paragraph paragraph) {
        String text = paragraph.text();
        int close = -1;
        for (int open = text.indexOf('('); open >= 0; open = text.indexOf('(', close + 1)) {
            close = text.indexOf(')', open);
            if (close < 0) {
                return null;
            }
            List<String> parts = Parts.of(text.substring(open + 1, close)).stream()
                    .filter(part -> !AND_SO_ON.contains(part))
                    .toList();
            if (parts.size() > 1) {
                return parts;
            }
        }
        return null;
    }
}
