package brussels.preventionplan.importing.text;

import brussels.preventionplan.finding.FindingType;
import brussels.preventionplan.importing.reading.ActionRow;
import brussels.preventionplan.importing.reading.GrantRow;
import brussels.preventionplan.importing.reading.ReadDocument;
import brussels.preventionplan.importing.reading.SeenFinding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The published answer that ships with the service, for tests that compare with it. */
final class Question1038 {

    static final String TEXT = load();
    static final PublishedText LINES = PublishedText.of(TEXT);
    static final ReadDocument READ = TextReader.read(TEXT);

    private Question1038() {}

    static ActionRow action(int line) {
        return READ.actions().stream()
                .filter(action -> action.place().line() == line)
                .findFirst()
                .orElseThrow();
    }

    static GrantRow grant(int line) {
        return READ.grants().stream()
                .filter(grant -> grant.place().line() == line)
                .findFirst()
                .orElseThrow();
    }

    static List<SeenFinding> findings(FindingType type) {
        return READ.findings().stream()
                .filter(finding -> finding.type() == type)
                .toList();
    }

    private static String load() {
        try (InputStream stream = Question1038.class.getResourceAsStream("/data/question-1038/question-1038.txt")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
