package brussels.preventionplan.grant;

import brussels.preventionplan.document.Place;
import brussels.preventionplan.language.Bilingual;
import brussels.preventionplan.measure.MeasureCode;
import brussels.preventionplan.organization.SpelledName;
import brussels.preventionplan.platform.bulk.Cells;
import brussels.preventionplan.platform.query.SearchableText;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A grant that is taken in, before it has an id and before it is known whose it is.
 *
 * @param publishedName the organization as the row spells it
 * @param enterpriseNumber the organization's number, ten digits, or null where none is given
 * @param publishedAmount the cell of the amount, verbatim
 * @param publishedText the row's text cells, verbatim
 */
public record PublishedGrant(
        Place place,
        int year,
        MeasureCode measure,
        String publishedName,
        @Nullable String enterpriseNumber,
        Grant.Content content,
        String publishedAmount,
        String publishedText) {

    /** As a row of its table, and of what is staged beside it. */
    Cells cells() {
        return place.cells()
                .with("year", year)
                .with("measure_code", measure)
                .with("published_name", publishedName)
                .with("amount", content.amount())
                .with("title_fr", half(content.title(), Bilingual::fr))
                .with("title_nl", half(content.title(), Bilingual::nl))
                .with("description_fr", half(content.description(), Bilingual::fr))
                .with("description_nl", half(content.description(), Bilingual::nl))
                .with("published_text", publishedText)
                .with("searchable", SearchableText.of(publishedName, publishedText))
                .with("corrected", false)
                .with(StagedGrants.NAME_KEY, new SpelledName(publishedName).key())
                .with(StagedGrants.ENTERPRISE_NUMBER, enterpriseNumber)
                .with(StagedGrants.PUBLISHED_AMOUNT, publishedAmount);
    }

    private static @Nullable String half(@Nullable Bilingual text, Function<Bilingual, @Nullable String> half) {
        return text == null ? null : half.apply(text);
    }
}
