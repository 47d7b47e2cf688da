package brussels.preventionplan.importing.text;

import java.util.ArrayList;
import java.util.List;

/** The parts of an enumeration: split at commas and semicolons outside parentheses (line 87), trimmed, never empty. */
final class Parts {

    private Parts() {}

    static List<String> of(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int index = 0; index <= text.length(); index++) {
            char character = index == text.length() ? ',' : text.charAt(index);
            if (character == '(') {
                depth++;
            } else if (character == ')') {
                depth = Math.max(0, depth - 1);
            } else if (index == text.length() || (depth == 0 && (character == ',' || character == ';'))) {
                String part = Spaces.trim(text.substring(start, index));
                if (!part.isEmpty()) {
                    parts.add(part);
                }
                start = index + 1;
            }
        }
        return parts;
    }
}
