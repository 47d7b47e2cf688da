package brussels.preventionplan.importing;

import brussels.preventionplan.correction.Basis;
import brussels.preventionplan.correction.Correction;
import brussels.preventionplan.correction.Corrections;
import brussels.preventionplan.correction.Decisions;
import brussels.preventionplan.document.Place;
import brussels.preventionplan.finding.Finding;
import brussels.preventionplan.finding.FindingType;
import brussels.preventionplan.grant.Grant;
import brussels.preventionplan.grant.GrantProperty;
import brussels.preventionplan.grant.Grants;
import brussels.preventionplan.importing.checking.LikelyVariant;
import brussels.preventionplan.importing.reading.UnreadableText;
import brussels.preventionplan.platform.bulk.Staging;
import brussels.preventionplan.platform.message.MessageLanguage;
import brussels.preventionplan.platform.message.Messages;
import brussels.preventionplan.platform.security.Actor;
import brussels.preventionplan.revision.DatasetRevision;
import brussels.preventionplan.total.DeclaredTotal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Stores the corrections that ship with a document, and lays the accepted ones over what was published. */
@ApplicationScoped
class CorrectionLoading {

    private final Corrections corrections;
    private final Decisions decisions;
    private final Grants grants;
    private final ImportRows rows;
    private final Messages messages;

    CorrectionLoading(Corrections corrections, Decisions decisions, Grants grants, ImportRows rows, Messages messages) {
        this.rows = rows;
        this.messages = messages;
        this.grants = grants;
        this.corrections = corrections;
        this.decisions = decisions;
    }

    /** Stores those that ship with a document; it is stored already. */
    void load(Publication publication, Origin origin) {
        if (publication.corrections().isEmpty()) {
            return;
        }
        Map<Integer, Grant> stored = grants.listOfDocument(origin.documentId());
        publication
                .corrections()
                .forEach(shipped -> corrections.persist(new Correction(
                        origin.revision(),
                        onLine(stored, shipped.changes().get(0).line()).source(),
                        shipped.correctionId(),
                        shipped.reason(),
                        null,
                        new Correction.Decision(shipped.status(), shipped.decidedBy(), shipped.decidedAt()),
                        shipped.changes().stream()
                                .map(change -> change(change, stored))
                                .toList())));
        corrections.flush();
    }

    /** Proposes that names are taken for those that they are likely meant to be: joining them is for a curator. */
    void propose(List<LikelyVariant> likely, Staging staging, Origin origin) {
        Map<Integer, String> paths = rows.paths(
                staging, likely.stream().map(each -> each.place().line()).toList());
        for (LikelyVariant each : likely) {
            Place cell = each.place();
            corrections.persist(new Correction(
                    origin.revision(),
                    origin.at(cell),
                    origin.documentId() + "-" + FindingType.nameVariant + "-" + cell.line(),
                    Arrays.stream(MessageLanguage.values())
                            .collect(Collectors.toMap(
                                    Function.identity(),
                                    language -> messages.text(
                                            language,
                                            Finding.messageKey(FindingType.nameVariant, each.arguments()),
                                            each.arguments()))),
                    null,
                    Correction.Decision.PROPOSED,
                    List.of(new Correction.Change(
                            Objects.requireNonNull(paths.get(cell.line()), "each name stands on a row"),
                            Grant.ORGANIZATION,
                            each.name(),
                            each.other()))));
        }
        corrections.flush();
    }

    /**
     * Lays the accepted corrections of a year over what is published of it now, and ends those of what is not.
     *
     * @param revision that of the origin
     */
    void layOver(Origin origin, DatasetRevision revision, Actor actor) {
        List<Correction> ofYear = corrections.listOfSubjects(
                List.of(Grant.PATH + origin.year() + "-", DeclaredTotal.PATH + origin.year() + "-"));
        decisions.endOutdated(ofYear, revision, actor);
        decisions.layOver(
                ofYear.stream()
                        .flatMap(correction -> correction.changes().stream())
                        .map(Correction.Change::subject)
                        .toList(),
                origin.revision());
    }

    private static Correction.Change change(ShippedCorrection.Change change, Map<Integer, Grant> grants) {
        Grant grant = onLine(grants, change.line());
        Optional<GrantProperty> property = GrantProperty.ofPath(change.property());
        String published =
                property.isPresent() ? property.get().of(grant.content(Basis.published)) : grant.publishedName();
        return new Correction.Change(grant.path(), change.property(), published, change.corrected());
    }

    private static Grant onLine(Map<Integer, Grant> grants, int line) {
        Grant grant = grants.get(line);
        if (grant == null) {
            throw new UnreadableText(Place.ofLetter(line), "a correction names this line, but no grant stands there");
        }
        return grant;
    }
}
