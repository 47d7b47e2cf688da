package brussels.preventionplan.platform.database;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds, in what a program of PostgreSQL wrote, the line that says why it failed. */
final class Complaint {

    private static final Pattern GRAVE = Pattern.compile("\\b(?:FATAL|PANIC|error): +(.+)");

    private Complaint() {}

    /** The first grave line without its severity, else the last line, else a word that says that there is none. */
    static String in(String output) {
        List<String> lines = output.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        return lines.stream()
                .map(GRAVE::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElseGet(() -> lines.isEmpty() ? "it ended without a word" : lines.get(lines.size() - 1));
    }
}
