package brussels.preventionplan.search;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import brussels.preventionplan.document.Source;
import brussels.preventionplan.language.Bilingual;
import brussels.preventionplan.platform.bulk.BoundedQuestion;
import brussels.preventionplan.platform.problem.ProblemException;
import brussels.preventionplan.revision.DatasetRevision;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks words up in the tables of all facts. Nothing is stored for the search beside them but indexes. */
@ApplicationScoped
class SearchTexts implements PanacheRepositoryBase<DatasetRevision, Long> {

    /** So much of a text is read, in characters. */
    private static final int LONGEST_TEXT = 10_000;

    /** Slips are compared with the words of so many things of a kind. */
    private static final int MOST_KNOWN = 2_000;

    /** How much a word has in common with what it is taken for, three letters at a time. */
    private static final double LEAST_SIMILARITY = 0.4;

    /** How many words one is taken for. */
    private static final int MOST_SIMILAR = 5;

    /** Rows come in the order in which they are stored, so that pages follow each other. */
    private static final List<String> SETTINGS =
            List.of("jit=off", "synchronize_seqscans=off", "max_parallel_workers_per_gather=0");

    private static final String TOO_LONG = "problem.searchTooLong";

    private final Titles titles;

    SearchTexts(Titles titles) {
        this.titles = titles;
    }

    /**
     * Words of a question, each with what its inflected forms begin with. Words that stand in any text ("les", "van") are
     * left out, unless there are no others.
     */
    List<Word> listWords(List<String> words, Deadline deadline) {
        List<Object[]> rows = list("""
                select w.word, s.french[1], s.dutch[1], cardinality(s.french) = 0 or cardinality(s.dutch) = 0
                from unnest(string_to_array(:words, ' ')) with ordinality w (word, nth)
                cross join lateral (
                    select ts_lexize('french_stem', w.word) as french, ts_lexize('dutch_stem', w.word) as dutch) s
                order by w.nth""", Map.of("words", String.join(" ", words)), deadline);
        boolean stopsOnly = rows.stream().allMatch(SearchTexts::isStop);
        return rows.stream()
                .filter(row -> stopsOnly || !isStop(row))
                .map(row -> new Word(
                        (String) row[0], Stems.of((String) row[0], (String) row[1], (String) row[2]), Set.of()))
                .toList();
    }

    private static boolean isStop(Object[] row) {
        return Boolean.TRUE.equals(row[3]);
    }

    /**
     * What has all words of a question, in no order.
     *
     * @param query of PostgreSQL's text search
     * @param most how many of each kind: those that are stored first
     */
    List<Candidate> listCandidates(String query, Collection<HitKind> kinds, int most, Deadline deadline) {
        // The found ones are planned as if all were wanted, so that the index finds them, and read until there are
        // enough.
        String all = kinds.stream()
                .map(kind -> "(with found as materialized (select id, title_fr, title_nl, left(text, " + LONGEST_TEXT
                        + ") as text, document_id, annex, line, cell, details from (" + kind.query()
                        + ") f where to_tsvector('simple', f.words) @@ to_tsquery('simple', :query)) select '" + kind
                        + "', f.* from found f limit " + most + ")")
                .collect(joining(" union all "));
        return list(all, Map.of("query", query), deadline).stream()
                .map(this::candidate)
                .toList();
    }

    private Candidate candidate(Object[] row) {
        HitKind kind = HitKind.valueOf((String) row[0]);
        String id = (String) row[1];
        Bilingual title = row[9] == null
                ? Bilingual.ofNullable((String) row[2], (String) row[3])
                : titles.of(kind, (String) row[9]);
        return new Candidate(
                kind,
                id,
                title == null ? new Bilingual(id, id) : title,
                (String) row[4],
                row[5] == null
                        ? null
                        : new Source((String) row[5], (Integer) row[6], (Integer) row[7], (Integer) row[8]));
    }

    /** The words that stand somewhere and look much like others, by those others; one that is like none is left out. */
    Map<String, Set<String>> listAlike(Collection<String> slips, Collection<HitKind> kinds, Deadline deadline) {
        String known = kinds.stream()
                .map(kind -> "(select f.words from (" + kind.query() + ") f limit " + MOST_KNOWN + ")")
                .collect(joining(" union all "));
        // Of organizations all are asked: their names have an index for it.
        String names = !kinds.contains(HitKind.organization)
                ? ""
                : " union all (select n.name_key from unnest(string_to_array(:slips, ' ')) s (slip)"
                        + " join organization_names n on s.slip <% n.name_key and n.until_revision is null limit "
                        + MOST_KNOWN + ")";
        return list(
                        "with known as materialized (select distinct k.word from (" + known + names
                                + ") f cross join lateral regexp_split_to_table(f.words, ' ') k (word))"
                                + " select s.slip, k.word from unnest(string_to_array(:slips, ' ')) s (slip)"
                                + " cross join lateral (select word from known where similarity(word, s.slip) >= "
                                + LEAST_SIMILARITY + " order by similarity(word, s.slip) desc, word limit "
                                + MOST_SIMILAR + ") k",
                        Map.of("slips", String.join(" ", slips)),
                        deadline)
                .stream()
                .collect(groupingBy(row -> (String) row[0], mapping(row -> (String) row[1], toSet())));
    }

    private List<Object[]> list(String statement, Map<String, String> parameters, Deadline deadline) {
        long left = deadline.millisLeft();
        if (left <= 0) {
            throw ProblemException.serviceUnavailable(TOO_LONG, Map.of());
        }
        return BoundedQuestion.ask(getEntityManager(), left, SETTINGS, TOO_LONG, () -> {
            var query = getEntityManager().createNativeQuery(statement, Object[].class);
            parameters.forEach(query::setParameter);
            @SuppressWarnings("unchecked")
            List<Object[]> rows = query.getResultList();
            return rows;
        });
    }
}
