package brussels.preventionplan.reconciliation;

import brussels.preventionplan.correction.Basis;
import brussels.preventionplan.correction.Correction;
import brussels.preventionplan.correction.Corrections;
import brussels.preventionplan.platform.message.MessageLanguage;
import brussels.preventionplan.platform.message.Messages;
import brussels.preventionplan.reconciliation.explanation.Explanation;
import brussels.preventionplan.reconciliation.explanation.Statement;
import brussels.preventionplan.revision.AsOf;
import brussels.preventionplan.total.Totals;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Keeps what explains the published figures best as corrections that a curator can decide on. */
@ApplicationScoped
public class Proposals {

    /** Of more equals nothing tells which is the right one: they are shown, but not proposed. */
    private static final int EQUALS = 3;

    private final Totals totals;
    private final Reconciliations reconciliations;
    private final Corrections corrections;
    private final Messages messages;

    Proposals(Totals totals, Reconciliations reconciliations, Corrections corrections, Messages messages) {
        this.totals = totals;
        this.reconciliations = reconciliations;
        this.corrections = corrections;
        this.messages = messages;
    }

    /**
     * Proposes what the exact explanations at rank 1 come to, as far as it is another value of published cells. A
     * correction that is there already stays as it was decided.
     *
     * @param revision the one that the transaction at hand makes
     */
    public void propose(int year, long revision) {
        totals.settle();
        ExplainedYear explained =
                reconciliations.of(year, Basis.published, AsOf.NOW).explained();
        List<Explanation> best = explained.explanations().stream()
                .filter(explanation -> explanation.rank() == 1 && explanation.exact())
                .toList();
        if (best.size() > EQUALS) {
            return;
        }
        for (Explanation explanation : best) {
            Proposal.of(year, explanation, explained.lines())
                    .filter(proposal -> corrections
                            .listById(List.of(proposal.correctionId()), AsOf.NOW)
                            .isEmpty())
                    .ifPresent(proposal -> corrections.persist(correction(year, explanation, proposal, revision)));
        }
    }

    private Correction correction(int year, Explanation explanation, Proposal proposal, long revision) {
        return new Correction(
                revision,
                proposal.source(),
                proposal.correctionId(),
                Arrays.stream(MessageLanguage.values())
                        .collect(Collectors.toMap(Function.identity(), language -> statement(explanation, language))),
                "reconciliations/" + year + "?explanation=" + explanation.explanationId(),
                Correction.Decision.PROPOSED,
                proposal.changes());
    }

    private String statement(Explanation explanation, MessageLanguage language) {
        return Statement.inWords(
                explanation,
                amount -> messages.money(amount, language),
                (key, arguments) -> messages.text(language, key, arguments));
    }

    /** The corrections that explanations of a year were kept as, by the id of the explanation. */
    Map<String, Correction> corrections(int year, ExplainedYear explained, AsOf asOf) {
        Map<String, String> ids = new HashMap<>();
        explained
                .explanations()
                .forEach(explanation -> Proposal.of(year, explanation, explained.lines())
                        .ifPresent(proposal -> ids.put(explanation.explanationId(), proposal.correctionId())));
        Map<String, Correction> stored = corrections.listById(ids.values(), asOf);
        return ids.entrySet().stream()
                .filter(each -> stored.containsKey(each.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, each -> stored.get(each.getValue())));
    }
}
