package brussels.preventionplan.importing.text;

import brussels.preventionplan.importing.reading.TableKind;
import brussels.preventionplan.measure.MeasureCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a document's two tables are recognised: each by the first two cells of its header, or by a header that holds the
 * names of its columns, in any order, and nothing else.
 */
enum TableHeader {
    /** "Commune / Gemeente", "Mesure / Maatregel" (line 70). */
    ofActions(TableKind.actions, List.of("commune", "gemeente"), List.of("mesure", "maatregel", "measure")),
    /** "Thématique et mesure…", "Nom de l'asbl…" (line 124). */
    ofGrants(
            TableKind.grants,
            List.of("thema", "mesure", "maatregel", "measure"),
            List.of("asbl", "vzw", "organisation", "organisatie", "organization", "association", "vereniging"));

    private static final int LONGEST_HEADER_CELL = 200;

    /** Without so many columns, rows of either table mean nothing. */
    private static final int FEWEST_NAMES = 3;

    private final TableKind kind;
    private final List<String> wordsOfFirst;
    private final List<String> wordsOfSecond;

    TableHeader(TableKind kind, List<String> wordsOfFirst, List<String> wordsOfSecond) {
        this.kind = kind;
        this.wordsOfFirst = wordsOfFirst;
        this.wordsOfSecond = wordsOfSecond;
    }

    /**
     * The table whose header this row is, at least its first line, or null. A row with a code says something of its
     * measure or theme, wherever the code stands.
     */
    static @Nullable TableKind kindOf(Row row) {
        if (row.cells().stream().anyMatch(cell -> PlanCode.parse(cell) != null)) {
            return null;
        }
        for (TableHeader header : values()) {
            if (header.is(row) || header.isNamedBy(row)) {
                return header.kind;
            }
        }
        return null;
    }

    /** The table that an annex prints by its number, or null. */
    static @Nullable TableKind kindOfAnnex(int number) {
        for (TableKind kind : TableKind.values()) {
            if (kind.annex() == number) {
                return kind;
            }
        }
        return null;
    }

    /** Whether a row names a measure where a table names one. */
    static boolean isData(TableKind kind, Row row) {
        return switch (kind) {
            case actions -> MeasureCode.parse(row.verbatim(2)).isPresent();
            case grants -> PlanCode.parse(row.verbatim(1)) != null;
        };
    }

    private boolean is(Row row) {
        return names(row.verbatim(1), wordsOfFirst) && names(row.verbatim(2), wordsOfSecond);
    }

    private boolean isNamedBy(Row row) {
        return row.width() >= FEWEST_NAMES
                && row.cells().stream()
                        .allMatch(cell -> Spaces.isBlank(cell)
                                || TableColumn.named(cell, kind).isPresent())
                && NamedColumns.of(kind, row.line(), row.cells()).isComplete();
    }

    private static boolean names(String cell, List<String> words) {
        if (cell.length() > LONGEST_HEADER_CELL) {
            return false;
        }
        String folded = Folded.of(cell);
        return words.stream().anyMatch(folded::contains);
    }
}
