package brussels.preventionplan.exporting;

import brussels.preventionplan.correction.Basis;
import brussels.preventionplan.document.SourceView;
import brussels.preventionplan.grant.Grant;
import brussels.preventionplan.grant.Grants;
import brussels.preventionplan.language.Bilingual;
import brussels.preventionplan.money.Euro;
import brussels.preventionplan.platform.table.TableWriter;
import brussels.preventionplan.platform.web.Links;
import brussels.preventionplan.revision.AsOf;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of subsidies that the joint decree and ordinance of 16 May 2019 (article 6, § 1, 2°) has authorities in
 * Brussels publish. What a source does not state stays unstated.
 */
@ApplicationScoped
class Inventory {

    private static final List<String> HEADER = List.of(
            "Bénéficiaire / Begunstigde",
            "Numéro d'entreprise / Ondernemingsnummer",
            "Objet / Voorwerp (FR)",
            "Objet / Voorwerp (NL)",
            "Montant (EUR) / Bedrag (EUR)",
            "Année / Jaar",
            "Autorité / Overheid",
            "Source / Bron");

    private final Grants grants;
    private final GrantingAuthorities authorities;
    private final ObjectMapper json;
    private final Links links;

    Inventory(Grants grants, GrantingAuthorities authorities, ObjectMapper json, Links links) {
        this.grants = grants;
        this.authorities = authorities;
        this.json = json;
        this.links = links;
    }

    /** Takes subsidies, one after another. */
    @FunctionalInterface
    private interface Taker {
        void take(SubsidyView subsidy) throws IOException;
    }

    /**
     * How many subsidies it has.
     *
     * @param years empty for all of them
     */
    long count(List<Integer> years) {
        return grants.countOfYears(years, AsOf.NOW);
    }

    /** Writes it as a table with a header in both languages, within the caller's transaction. */
    void write(List<Integer> years, Basis basis, TableWriter table) throws IOException {
        table.write(HEADER);
        forEach(years, basis, subsidy -> table.write(cells(subsidy)));
    }

    /** Writes it as JSON, within the caller's transaction. */
    void writeJson(List<Integer> years, Basis basis, OutputStream bytes) throws IOException {
        try (JsonGenerator document = json.createGenerator(bytes)) {
            document.writeStartObject();
            document.writeArrayFieldStart("subsidies");
            forEach(years, basis, document::writePOJO);
            document.writeEndArray();
            document.writeEndObject();
        }
    }

    private void forEach(List<Integer> years, Basis basis, Taker taker) throws IOException {
        GrantingAuthorities.Lookup lookup = authorities.lookup();
        try {
            grants.forEachOfYears(years, AsOf.NOW, grant -> {
                try {
                    taker.take(subsidy(grant, basis, lookup.of(grant.source())));
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            });
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    private SubsidyView subsidy(Grant grant, Basis basis, @Nullable Bilingual authority) {
        Grant.Content content = grant.content(basis);
        return new SubsidyView(
                grant.organization().name(),
                grant.organization().enterpriseNumber(),
                // Where title and text share a cell (lines 136–147), the cell says what it is for.
                content.title() == null ? content.description() : content.title(),
                content.amount() == null ? null : new Euro(content.amount()),
                grant.year(),
                authority,
                SourceView.of(grant.source(), links));
    }

    private static List<@Nullable Object> cells(SubsidyView subsidy) {
        Bilingual object = subsidy.object();
        Bilingual authority = subsidy.authority();
        Euro amount = subsidy.amount();
        return Arrays.asList(
                subsidy.beneficiary(),
                subsidy.enterpriseNumber(),
                object == null ? null : object.fr(),
                object == null ? null : object.nl(),
                amount == null ? null : amount.amount(),
                subsidy.year(),
                authority == null ? null : TextCells.inBoth(authority),
                subsidy.source().href());
    }
}
