package brussels.preventionplan.organization;

import brussels.preventionplan.document.SourceView;
import brussels.preventionplan.money.Euro;
import brussels.preventionplan.platform.web.Links;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An organization as it is given out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Organization", description = "A non-profit organization (ASBL, VZW).")
record OrganizationView(
        @Schema(description = "Its first spelling, simplified; never changes", required = true, examples = "socabe")
        String organizationId,

        @Schema(description = "Its fullest spelling, without legal form", required = true, examples = "Socabé")
        String name,

        @Schema(description = "Legal form, where it is printed", examples = "asbl / vzw") @Nullable
        String legalForm,

        @Schema(
                description = "Number in the Crossroads Bank for Enterprises, where it is known",
                pattern = "^[01][0-9]{9}$",
                examples = "0123456749")
        @Nullable
        String enterpriseNumber,

        @Schema(description = "Each spelling of the name, with the line that has it first", required = true)
        List<PublishedName> publishedNames,

        @Schema(required = true) GrantedView granted,

        @Schema(
                description =
                        "The organization that what was granted to this one belongs to now, where accepted corrections leave it no spelling; it is in no list then")
        @Nullable
        OrganizationReference joinedInto,

        @Schema(description = "Opens this organization", format = "uri", required = true)
        String href) {

    /** A spelling as it is given out. */
    @Schema(name = "PublishedName", description = "A name as a document spells it.")
    record PublishedName(
            @Schema(description = "Verbatim", required = true, examples = "Socabà")
            String name,

            @Schema(required = true) SourceView source) {}

    /** What it was granted, as it is given out. */
    @Schema(name = "GrantedOverYears", description = "What an organization was granted, per year and in all.")
    record GrantedView(
            @Schema(required = true) List<Granted> perYear,
            @Schema(required = true) Granted inAll) {

        static GrantedView of(List<Granted> perYear) {
            return new GrantedView(
                    perYear,
                    new Granted(
                            null,
                            perYear.stream().mapToLong(Granted::grantCount).sum(),
                            perYear.stream().mapToLong(Granted::withoutAmount).sum(),
                            perYear.stream().map(Granted::amount).reduce(Euro.ZERO, Euro::plus)));
        }
    }

    static OrganizationView of(
            Organization organization,
            List<OrganizationName> names,
            List<Granted> granted,
            @Nullable Organization joinedInto,
            Links links) {
        OrganizationReference reference = OrganizationReference.of(organization, links);
        return new OrganizationView(
                reference.organizationId(),
                reference.name(),
                organization.legalForm(),
                organization.enterpriseNumber(),
                names.stream()
                        .map(name -> new PublishedName(name.name(), SourceView.of(name.source(), links)))
                        .toList(),
                GrantedView.of(granted),
                joinedInto == null ? null : OrganizationReference.of(joinedInto, links),
                reference.href());
    }
}
