package brussels.preventionplan.importing;

import brussels.preventionplan.finding.Finding;
import brussels.preventionplan.finding.Findings;
import brussels.preventionplan.importing.reading.SeenFinding;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Stores what is odd about a document. */
@ApplicationScoped
class FindingLoading {

    private final Findings findings;

    FindingLoading(Findings findings) {
        this.findings = findings;
    }

    /** Ends what was odd about earlier versions of a document, as far as the new one speaks of the same. */
    void end(Set<String> versions, Set<Integer> annexes, boolean letter, long revision) {
        findings.end(versions, annexes, letter, revision);
    }

    void load(List<SeenFinding> seen, Origin origin, Subjects subjects) {
        Map<String, Integer> ordinals = new HashMap<>();
        seen.forEach(finding -> findings.persist(new Finding(
                origin.revision(),
                idOf(finding, origin, ordinals),
                finding.type(),
                subjects.pathOf(finding.subject()),
                finding.arguments(),
                finding.evidence().stream()
                        .map(evidence -> new Finding.Evidence(origin.at(evidence.place()), evidence.text()))
                        .toList())));
    }

    /** The document, the type and the line, with an ordinal from the second of a line on. */
    private static String idOf(SeenFinding finding, Origin origin, Map<String, Integer> ordinals) {
        String id = origin.documentId() + "-" + finding.type() + "-"
                + finding.evidence().get(0).place().line();
        int ordinal = ordinals.merge(id, 1, Integer::sum);
        return ordinal == 1 ? id : id + "-" + ordinal;
    }
}
