package brussels.preventionplan.reconciliation.explanation;

import brussels.preventionplan.money.Euro;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What an explanation says, sentence by sentence: each slip, what the rows that it reached would have, what else speaks
 * for it, and how much is proven. It claims nothing: "would" is the mood of all of it.
 */
public final class Statement {

    /** So many rows are told; the assumptions have all of them. */
    private static final int ROWS = 4;

    /** Arguments that hold an amount as the contract writes it. */
    private static final Set<String> AMOUNTS = Set.of("amount");

    private final Function<Euro, String> amounts;
    private final List<Sentence> sentences = new ArrayList<>();

    private Statement(Function<Euro, String> amounts) {
        this.amounts = amounts;
    }

    /**
     * The sentences of an explanation.
     *
     * @param amounts how the language writes an amount
     */
    public static List<Sentence> of(Explanation explanation, Function<Euro, String> amounts) {
        Statement statement = new Statement(amounts);
        explanation.slips().forEach(statement::tell);
        explanation.evidence().forEach(each -> statement.say("evidence." + each, Map.of()));
        statement.conclude(explanation);
        return statement.sentences;
    }

    /**
     * What an explanation says, as one text.
     *
     * @param money writes an amount as the language does
     * @param text gives the sentence of a key and its arguments
     */
    public static String inWords(
            Explanation explanation,
            UnaryOperator<String> money,
            BiFunction<String, Map<String, String>, String> text) {
        return of(explanation, amount -> money.apply(amount.value())).stream()
                .map(sentence -> text.apply(sentence.key(), sentence.arguments()))
                .collect(Collectors.joining(" "));
    }

    private void say(String key, Map<String, String> arguments) {
        sentences.add(new Sentence("explanation." + key, arguments));
    }

    private void tell(Explanation.Slip slip) {
        Map<String, String> arguments = new HashMap<>(slip.arguments());
        arguments.replaceAll((name, value) ->
                AMOUNTS.contains(name) || ("amount".equals(slip.arguments().get("column")) && isNumber(name))
                        ? inWords(value)
                        : value);
        say(slip.type() + "." + slip.variant(), arguments);
        switch (slip.type()) {
            case columnShift, totalOfAnotherLevel, swappedTotals -> rows(slip);
            case misplacedGrant, missingGrant, duplicateGrant, transposedDigits, scaleError, countsOrganizations -> {}
        }
    }

    private static boolean isNumber(String argument) {
        return argument.equals("published") || argument.equals("implied");
    }

    private String inWords(String value) {
        return value.isEmpty() ? value : amounts.apply(new Euro(new BigDecimal(value)));
    }

    private void rows(Explanation.Slip slip) {
        Map<Integer, List<Assumption>> byRow = slip.assumptions().stream()
                .collect(Collectors.groupingBy(
                        each -> Objects.requireNonNull(each.row()), LinkedHashMap::new, Collectors.toList()));
        // The end of a run is what people ask about: it is told, whatever is left out before it.
        List<List<Assumption>> rows = new ArrayList<>(byRow.values());
        int left = Math.max(0, rows.size() - ROWS);
        if (left > 0) {
            rows.subList(ROWS - 1, rows.size() - 1).clear();
        }
        rows.forEach(row -> row(slip, row));
        if (left > 0) {
            say(left == 1 ? "moreRows.one" : "moreRows.many", Map.of("rows", String.valueOf(left)));
        }
    }

    private void row(Explanation.Slip slip, List<Assumption> row) {
        Map<String, String> would = new HashMap<>();
        for (Assumption each : row) {
            Map<String, String> arguments =
                    new HashMap<>(Map.of("name", each.organization() == null ? each.code() : each.organization()));
            put(arguments, each);
            if (slip.changes().contains(new Change.ImplyCell(Objects.requireNonNull(each.row()), each.column()))) {
                say("lostTotal." + each.column(), arguments);
            } else if (isSolved(slip, each)) {
                say(each.implied() == null ? "lost.unknown" : "lost.amount", arguments);
            } else {
                would.putAll(arguments);
            }
        }
        boolean count = would.containsKey("count");
        boolean amount = would.containsKey("amount");
        if (count || amount) {
            say("would." + (count && amount ? "both" : count ? "count" : "amount"), would);
        }
    }

    private static boolean isSolved(Explanation.Slip slip, Assumption each) {
        return each.column() == Column.amount
                && slip.changes().stream()
                        .anyMatch(change ->
                                change instanceof Change.SolveAmount solve && Objects.equals(solve.row(), each.row()));
    }

    private void put(Map<String, String> arguments, Assumption each) {
        CellValue implied = each.implied();
        if (implied instanceof CellValue.Count count) {
            arguments.put("count", String.valueOf(count.projectCount()));
            arguments.put("projects", count.projectCount() == 1 ? "one" : "many");
        } else if (implied instanceof CellValue.Amount amount) {
            arguments.put("amount", amounts.apply(amount.amount()));
        }
    }

    private void conclude(Explanation explanation) {
        int equations = explanation.equations().size();
        Map<String, String> arguments = Map.of(
                "equations",
                String.valueOf(equations),
                "equality",
                equations == 1 ? "one" : "many",
                "free",
                String.valueOf(explanation.freeValues()),
                "solved",
                explanation.freeValues() == 1 ? "one" : "many");
        String key = explanation.exact() ? "exact" : "notExact";
        say(key + (explanation.freeValues() == 0 ? ".nothingSolved" : ".solved"), arguments);
    }
}
