package brussels.preventionplan.importing.text;

import brussels.preventionplan.importing.reading.Columns;
import brussels.preventionplan.importing.reading.DeclaredTotalRow;
import brussels.preventionplan.importing.reading.GrantRow;

/** A row of Annex 2 beside what was read from it. */
sealed interface GrantTableRow {

    Row row();

    /** A theme or a measure with what is declared for it. */
    record Total(Row row, DeclaredTotalRow total) implements GrantTableRow {}

    /**
     * A grant.
     *
     * @param oneCell whether title and text share one cell
     */
    record Grant(Row row, GrantRow grant, boolean oneCell) implements GrantTableRow {

        /** How many titles in both languages its one cell seems to hold, by its separators (line 141: two). */
        int titlesInCell() {
            return Separator.count(row.cell(Columns.TITLE));
        }

        boolean lacksDutchDescription() {
            return grant.description() == null || grant.description().nl() == null;
        }
    }
}
