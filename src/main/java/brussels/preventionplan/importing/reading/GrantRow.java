package brussels.preventionplan.importing.reading;

import brussels.preventionplan.document.Place;
import brussels.preventionplan.language.Bilingual;
import brussels.preventionplan.measure.MeasureCode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A row of Annex 2 that names an organization.
 *
 * @param publishedName the organization, verbatim
 * @param enterpriseNumber the organization's number in the Crossroads Bank for Enterprises, or null where none is given:
 *     as written while it is read, as its ten digits once it is checked
 * @param projectCount a number of projects, which belongs to a total, or null where none is given; nor is it where the row
 *     says 1, as a grant is
 * @param amount in euro, or null where the cell is blank
 * @param publishedAmount the amount's cell, verbatim; blank where it is blank
 * @param title null where the row has no cell of its own for it
 * @param description null where nothing is described
 * @param publishedText the row's text cells (all after the amount), verbatim, joined by the tabs that stand between
 *     them, without trailing tabs
 */
public record GrantRow(
        MeasureCode measure,
        String publishedName,
        @Nullable String enterpriseNumber,
        @Nullable Integer projectCount,
        @Nullable BigDecimal amount,
        String publishedAmount,
        @Nullable Bilingual title,
        @Nullable Bilingual description,
        String publishedText,
        Place place) {}
