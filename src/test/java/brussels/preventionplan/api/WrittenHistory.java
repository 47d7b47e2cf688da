package brussels.preventionplan.api;

import brussels.preventionplan.correction.CorrectionStatus;
import brussels.preventionplan.correction.Decisions;
import brussels.preventionplan.document.Source;
import brussels.preventionplan.finding.Finding;
import brussels.preventionplan.finding.FindingType;
import brussels.preventionplan.finding.Findings;
import brussels.preventionplan.platform.security.Actor;
import brussels.preventionplan.platform.security.Role;
import brussels.preventionplan.revision.DatasetRevisions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTestProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A database in which something happened: 1 is the document; 2 accepts the shift that the search proposes; 3 takes that
 * back; 4 brings 2500 findings; 5 ends one of them and says another anew.
 */
@ApplicationScoped
class WrittenHistory {

    static final String SHIFT = "2022-columnShift-cde307363578c271";
    static final int MADE = 2500;

    private final Decisions decisions;
    private final Findings findings;
    private final DatasetRevisions revisions;

    WrittenHistory(Decisions decisions, Findings findings, DatasetRevisions revisions) {
        this.decisions = decisions;
        this.findings = findings;
        this.revisions = revisions;
    }

    /** A service with a database of its own. */
    public static final class OwnDatabase implements QuarkusTestProfile {}

    void writeOnce() {
        if (QuarkusTransaction.requiringNew().call(revisions::current) == 1) {
            decisions.decide(SHIFT, CorrectionStatus.accepted, new Actor("somebody", Role.curator), version -> {});
            decisions.decide(SHIFT, CorrectionStatus.proposed, new Actor("somebody", Role.curator), version -> {});
            QuarkusTransaction.requiringNew().run(this::findMany);
            QuarkusTransaction.requiringNew().run(this::loseOneAndSayOneAnew);
        }
    }

    private void findMany() {
        revisions.lockForWriting();
        long revision = revisions.next("import").number();
        IntStream.rangeClosed(1, MADE).forEach(number -> findings.persist(finding(revision, number, "once")));
    }

    private void loseOneAndSayOneAnew() {
        revisions.lockForWriting();
        long revision = revisions.next("import").number();
        findings.update(
                "untilRevision = ?1 where untilRevision is null and findingId in ?2",
                revision,
                List.of(made(1), made(2)));
        findings.persist(finding(revision, 2, "anew"));
    }

    static String made(int number) {
        return "made-%04d".formatted(number);
    }

    private static Finding finding(long revision, int number, String word) {
        return new Finding(
                revision,
                made(number),
                FindingType.misspelling,
                "documents/question-1038",
                Map.of("word", word, "expected", word),
                List.of(new Finding.Evidence(new Source("question-1038", null, 1, null), "")));
    }
}
