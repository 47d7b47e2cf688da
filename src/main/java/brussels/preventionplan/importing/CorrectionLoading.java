package brussels.preventionplan.importing;

import brussels.preventionplan.correction.Basis;
import brussels.preventionplan.correction.Correction;
import brussels.preventionplan.correction.Corrections;
import brussels.preventionplan.correction.Decisions;
import brussels.preventionplan.document.Place;
import brussels.preventionplan.grant.Grant;
import brussels.preventionplan.grant.GrantProperty;
import brussels.preventionplan.importing.checking.CheckedDocument.IdentifiedGrant;
import brussels.preventionplan.importing.reading.UnreadableText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Stores the corrections that ship with a document, and lays the accepted ones over what was published. */
@ApplicationScoped
class CorrectionLoading {

    private final Corrections corrections;
    private final Decisions decisions;

    CorrectionLoading(Corrections corrections, Decisions decisions) {
        this.corrections = corrections;
        this.decisions = decisions;
    }

    /** @param grants those of the document, by the line of their row */
    void load(Publication publication, Map<Integer, Grant> grants, Origin origin) {
        Map<Integer, IdentifiedGrant> rows = publication.checked().grants().stream()
                .collect(Collectors.toMap(grant -> grant.row().place().line(), grant -> grant));
        List<String> subjects = new ArrayList<>();
        publication.corrections().forEach(shipped -> {
            List<Correction.Change> changes = shipped.changes().stream()
                    .map(change -> change(change, grants, rows))
                    .toList();
            corrections.persist(new Correction(
                    origin.revision(),
                    origin.at(
                            onLine(rows, shipped.changes().get(0).line()).row().place()),
                    shipped.correctionId(),
                    shipped.reason(),
                    null,
                    new Correction.Decision(shipped.status(), shipped.decidedBy(), shipped.decidedAt()),
                    changes));
            changes.forEach(change -> subjects.add(change.subject()));
        });
        decisions.layOver(subjects, origin.revision());
    }

    private static Correction.Change change(
            ShippedCorrection.Change change, Map<Integer, Grant> grants, Map<Integer, IdentifiedGrant> rows) {
        Grant grant = onLine(grants, change.line());
        Optional<GrantProperty> property = GrantProperty.ofPath(change.property());
        String published = property.isPresent()
                ? property.get().of(grant.content(Basis.published))
                : onLine(rows, change.line()).row().publishedName();
        return new Correction.Change(grant.path(), change.property(), published, change.corrected());
    }

    private static <T> T onLine(Map<Integer, T> grants, int line) {
        T grant = grants.get(line);
        if (grant == null) {
            throw new UnreadableText(Place.ofLetter(line), "a correction names this line, but no grant stands there");
        }
        return grant;
    }
}
