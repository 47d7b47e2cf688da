package brussels.preventionplan.platform.contract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which properties a client wants ([res-repres]): {@code (amount,title(fr))}, or all but some: {@code !(publishedText)}.
 *
 * @param excluding whether the names are those that are not wanted
 * @param names what is named, and of that again; an empty selection below a name means all of it
 */
record Selection(boolean excluding, Map<String, Selection> names) {

    private static final Selection ALL = new Selection(true, Map.of());

    Selection {
        names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
    }

    /** Reads a selection; empty where the text is none. */
    static Optional<Selection> parse(String text) {
        return new Parser(text).parse();
    }

    /** Every name that it holds, those below a name written {@code title(fr)} as {@code title.fr}. */
    List<List<String>> paths() {
        List<List<String>> paths = new ArrayList<>();
        names.forEach((name, below) -> {
            paths.add(List.of(name));
            below.paths().forEach(path -> {
                List<String> whole = new ArrayList<>(List.of(name));
                whole.addAll(path);
                paths.add(whole);
            });
        });
        return paths;
    }

    /** Whether a property is to stay, as far as the selection says. */
    boolean keeps(String name) {
        return excluding ? !ALL.equals(names.get(name)) : names.containsKey(name);
    }

    /** What is wanted of a property that stays; everything, where the selection says no more. */
    Selection below(String name) {
        Selection below = names.getOrDefault(name, ALL);
        return below.equals(ALL) ? ALL : new Selection(excluding, below.names);
    }

    /** What one or the other names: a name that is given twice is given once with all that is below it. */
    private Selection with(Selection other) {
        if (equals(ALL) || other.equals(ALL)) {
            return ALL;
        }
        Map<String, Selection> both = new LinkedHashMap<>(names);
        other.names.forEach((name, below) -> both.merge(name, below, Selection::with));
        return new Selection(excluding, both);
    }

    /** A parser of few lines: the grammar is {@code !? ( name [list] , … )}, at most so deep. */
    private static final class Parser {

        private static final int DEEPEST = 8;

        private final String text;
        private int at;

        Parser(String text) {
            this.text = text;
        }

        Optional<Selection> parse() {
            boolean excluding = take('!');
            Optional<Map<String, Selection>> names = list(0);
            return at == text.length() ? names.map(found -> new Selection(excluding, found)) : Optional.empty();
        }

        private Optional<Map<String, Selection>> list(int depth) {
            if (depth > DEEPEST || !take('(')) {
                return Optional.empty();
            }
            Map<String, Selection> names = new LinkedHashMap<>();
            do {
                int start = at;
                while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
                    at++;
                }
                if (start == at) {
                    return Optional.empty();
                }
                String name = text.substring(start, at);
                if (at < text.length() && text.charAt(at) == '(') {
                    Optional<Map<String, Selection>> below = list(depth + 1);
                    if (below.isEmpty()) {
                        return Optional.empty();
                    }
                    names.merge(name, new Selection(false, below.get()), Selection::with);
                } else {
                    names.merge(name, ALL, Selection::with);
                }
            } while (take(','));
            return take(')') ? Optional.of(names) : Optional.empty();
        }

        private boolean take(char wanted) {
            boolean there = at < text.length() && text.charAt(at) == wanted;
            at += there ? 1 : 0;
            return there;
        }
    }
}
