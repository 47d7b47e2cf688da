package brussels.preventionplan.importing.text;

import brussels.preventionplan.measure.MeasureCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The two tables that an answer prints, each known by the first two cells of its header. */
enum TableKind {
    /** What communes do: "Commune / Gemeente", "Mesure / Maatregel" (line 70). */
    actions(1, List.of("commune", "gemeente"), List.of("mesure", "maatregel", "measure")),
    /** What non-profits get: "Thématique et mesure…", "Nom de l'asbl…" (line 124). */
    grants(
            2,
            List.of("thema", "mesure", "maatregel", "measure"),
            List.of("asbl", "vzw", "organisation", "organisatie", "organization", "association", "vereniging"));

    private static final int LONGEST_HEADER_CELL = 200;

    private final int annex;
    private final List<String> wordsOfFirst;
    private final List<String> wordsOfSecond;

    TableKind(int annex, List<String> wordsOfFirst, List<String> wordsOfSecond) {
        this.annex = annex;
        this.wordsOfFirst = wordsOfFirst;
        this.wordsOfSecond = wordsOfSecond;
    }

    /** The annex that prints this table. */
    int annex() {
        return annex;
    }

    /** The table whose header this row is, or null. */
    static @Nullable TableKind ofHeader(Row row) {
        for (TableKind kind : values()) {
            if (kind.isHeader(row)) {
                return kind;
            }
        }
        return null;
    }

    /** The table that an annex prints by its number, or null. */
    static @Nullable TableKind ofAnnex(int number) {
        for (TableKind kind : values()) {
            if (kind.annex == number) {
                return kind;
            }
        }
        return null;
    }

    /** Whether a row is this table's header, first line. */
    boolean isHeader(Row row) {
        return names(row.verbatim(1), wordsOfFirst) && names(row.verbatim(2), wordsOfSecond);
    }

    /** Whether a row names a measure where this table names one. */
    boolean isData(Row row) {
        return switch (this) {
            case actions -> MeasureCode.parse(row.verbatim(2)).isPresent();
            case grants -> PlanCode.parse(row.verbatim(1)) != null;
        };
    }

    private static boolean names(String cell, List<String> words) {
        if (cell.length() > LONGEST_HEADER_CELL || MeasureCode.parse(cell).isPresent()) {
            return false;
        }
        String folded = Folded.of(cell);
        return words.stream().anyMatch(folded::contains);
    }
}
