package brussels.preventionplan.grant;

import brussels.preventionplan.document.Source;
import brussels.preventionplan.language.Bilingual;
import brussels.preventionplan.measure.MeasureCode;
import brussels.preventionplan.platform.bulk.Cells;
import brussels.preventionplan.platform.query.SearchableText;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A grant that is taken in, before it has an id.
 *
 * @param organizationName the organization's name, under which the grant is found too
 * @param publishedName the organization as the row spells it
 * @param publishedText the row's text cells, verbatim
 */
public record PublishedGrant(
        Source source,
        int year,
        MeasureCode measure,
        String organizationId,
        String organizationName,
        String publishedName,
        Grant.Content content,
        String publishedText) {

    /** As a row of its table. */
    public Cells cells() {
        return source.cells()
                .with("year", year)
                .with("measure_code", measure)
                .with("organization_id", organizationId)
                .with("published_name", publishedName)
                .with("amount", content.amount())
                .with("title_fr", half(content.title(), Bilingual::fr))
                .with("title_nl", half(content.title(), Bilingual::nl))
                .with("description_fr", half(content.description(), Bilingual::fr))
                .with("description_nl", half(content.description(), Bilingual::nl))
                .with("published_text", publishedText)
                .with("searchable", SearchableText.of(organizationName, publishedName, publishedText))
                .with("corrected", false);
    }

    private static @Nullable String half(@Nullable Bilingual text, Function<Bilingual, @Nullable String> half) {
        return text == null ? null : half.apply(text);
    }
}
