package brussels.preventionplan.reconciliation.explanation;

import org.jspecify.annotations.Nullable;

/**
 * One cell that is not as printed, should the explanation be right.
 *
 * @param row in the ledger, counted from 0; null for a grant that is not listed
 * @param code of the theme or measure whose total the row declares or under which it lists a grant
 * @param organization of the grant; null for a total
 * @param published what is printed; null where the cell is blank
 * @param implied what would have been meant; null where nothing (a grant that should not be listed, a stray number)
 * @param certainty whether every variant of the explanation says so
 */
public record Assumption(
        @Nullable Integer row,
        String code,
        @Nullable String organization,
        Column column,
        @Nullable CellValue published,
        @Nullable CellValue implied,
        Certainty certainty) {

    Assumption asCertain() {
        return new Assumption(row, code, organization, column, published, implied, Certainty.all);
    }

    Assumption asUncertain() {
        return new Assumption(row, code, organization, column, published, implied, Certainty.shortest);
    }
}
