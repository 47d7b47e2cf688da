package brussels.preventionplan.correction;

import brussels.preventionplan.audit.Audit;
import brussels.preventionplan.document.Source;
import brussels.preventionplan.platform.message.MessageLanguage;
import brussels.preventionplan.platform.problem.Issue;
import brussels.preventionplan.platform.problem.ProblemException;
import brussels.preventionplan.platform.security.Actor;
import brussels.preventionplan.redaction.RedactedTexts;
import brussels.preventionplan.revision.DatasetRevision;
import brussels.preventionplan.revision.DatasetRevisions;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes corrections that somebody proposes by hand. They change no answer before they are accepted. */
@ApplicationScoped
class HandProposals {

    private static final String OPERATION = "proposal";

    private final Corrections corrections;
    private final DatasetRevisions revisions;
    private final Audit audit;
    private final RedactedTexts redactedTexts;
    private final List<CorrectedValues> values;

    HandProposals(
            Corrections corrections,
            DatasetRevisions revisions,
            Audit audit,
            RedactedTexts redactedTexts,
            @All List<CorrectedValues> values) {
        this.corrections = corrections;
        this.revisions = revisions;
        this.audit = audit;
        this.redactedTexts = redactedTexts;
        this.values = values;
    }

    /**
     * Proposes a correction: one revision. To be called before anything else in a transaction, since it waits for other
     * writers.
     *
     * @param proposed within its schema
     * @param language of its reason
     * @param pathOf the path below the root of the API that a link leads to; empty where it leads elsewhere
     * @throws ProblemException (400) with all that is wrong: what names nothing, what is no property of its subject, what is
     *     no value of its property, what is published so already, what is changed twice, what holds a redacted text
     */
    @Transactional
    Correction propose(
            NewCorrection proposed, MessageLanguage language, Function<String, Optional<String>> pathOf, Actor actor) {
        revisions.lockForAnswer();
        List<Issue> issues = new ArrayList<>();
        List<Correction.Change> changes = new ArrayList<>();
        Map<String, Correctable> subjects = new LinkedHashMap<>();
        Map<String, Map<String, @Nullable String>> corrected = new HashMap<>();
        @Nullable Source source = null;
        for (int i = 0; i < proposed.changes().size(); i++) {
            NewCorrection.Change change = proposed.changes().get(i);
            String name = "changes[" + i + "]";
            String path = pathOf.apply(change.subject().href()).orElse("");
            Optional<Correctable> subject = values.stream()
                    .flatMap(each ->
                            Stream.ofNullable(each.mapCorrectable(List.of(path)).get(path)))
                    .findFirst();
            if (subject.isEmpty()) {
                issues.add(Issue.referencedResourceNotFound(
                        "body", name + ".subject.href", change.subject().href()));
                continue;
            }
            source = source == null ? subject.get().source() : source;
            Correctable.Value value = subject.get().values().get(change.property());
            if (value == null) {
                issues.add(violation(
                        name + ".property",
                        change.property(),
                        "issue.notOneOf",
                        Map.of(
                                "values",
                                String.join(
                                        ", ",
                                        subject.get().values().keySet().stream()
                                                .sorted()
                                                .toList()))));
                continue;
            }
            subjects.put(path, subject.get());
            Map<String, @Nullable String> others = corrected.computeIfAbsent(path, first -> new HashMap<>());
            check(name, change, value, !others.containsKey(change.property())).ifPresent(issues::add);
            others.put(change.property(), change.corrected());
            changes.add(new Correction.Change(path, change.property(), value.published(), change.corrected()));
        }
        List<Issue> redacted = redacted(proposed, together(subjects, corrected));
        issues.removeIf(
                issue -> redacted.stream().anyMatch(other -> other.name().equals(issue.name())));
        issues.addAll(redacted);
        if (!issues.isEmpty() || source == null) {
            throw ProblemException.badRequest(issues);
        }
        return store(source, language, proposed.reason(), changes, actor);
    }

    /** Redacted texts in what is proposed; where none stands in any value of its own, in what all of them say together. */
    private List<Issue> redacted(NewCorrection proposed, String together) {
        List<Issue> alone = redactedTexts.issues(texts(proposed));
        return alone.isEmpty() ? redactedTexts.issues(Map.of("changes", together)) : alone;
    }

    /** All that is kept as it was written, by the names of the properties. */
    private static Map<String, String> texts(NewCorrection proposed) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < proposed.changes().size(); i++) {
            String corrected = proposed.changes().get(i).corrected();
            if (corrected != null) {
                texts.put("changes[" + i + "].corrected", corrected);
            }
        }
        texts.put("reason", proposed.reason());
        return texts;
    }

    /** What the subjects would say, each under its path: several values may hold a bit of a text each. */
    private static String together(
            Map<String, Correctable> subjects, Map<String, Map<String, @Nullable String>> corrected) {
        return subjects.entrySet().stream()
                .map(subject -> subject.getKey() + " "
                        + subject.getValue().saying(corrected.getOrDefault(subject.getKey(), Map.of())))
                .collect(Collectors.joining("\n"));
    }

    private Correction store(
            Source source, MessageLanguage language, String reason, List<Correction.Change> changes, Actor actor) {
        DatasetRevision revision = revisions.next(OPERATION);
        Correction correction = new Correction(
                revision.number(),
                source,
                UUID.randomUUID().toString(),
                Map.of(language, reason),
                null,
                Correction.Decision.PROPOSED,
                changes);
        corrections.persist(correction);
        audit.record(
                revision,
                actor,
                Correction.PATH + correction.correctionId(),
                null,
                new Proposed(CorrectionStatus.proposed, reason, changes));
        return correction;
    }

    private static Optional<Issue> check(
            String name, NewCorrection.Change change, Correctable.Value value, boolean first) {
        String corrected = change.corrected();
        if (!first) {
            return Optional.of(violation(name + ".property", change.property(), "issue.changedTwice", Map.of()));
        }
        if (corrected != null && !value.form().matcher(corrected).matches()) {
            return Optional.of(violation(
                    name + ".corrected",
                    corrected,
                    "issue.pattern",
                    Map.of("pattern", value.form().pattern())));
        }
        if (corrected == null && value.name()) {
            return Optional.of(violation(name + ".corrected", null, "issue.missing", Map.of()));
        }
        return Objects.equals(corrected, value.published())
                ? Optional.of(violation(name + ".corrected", corrected, "issue.publishedAlready", Map.of()))
                : Optional.empty();
    }

    private static Issue violation(String name, @Nullable String value, String message, Map<String, String> arguments) {
        Map<String, String> named = new HashMap<>(arguments);
        named.put("name", name);
        return Issue.schemaViolation("body", name, value, message, named);
    }

    /** What the audit trail tells of a proposal. */
    private record Proposed(CorrectionStatus status, String reason, List<Correction.Change> changes) {}
}
