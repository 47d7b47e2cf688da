package brussels.preventionplan.start;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Contact;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The API as a whole: what the contract says before its first operation. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "prevention-plan",
                        version = "1.0",
                        description = """
                                What the Brussels-Capital Region publishes about its Global Security and Prevention \
                                Plan (PGSP in French, GVPP in Dutch), as data: what its 19 communes do under each \
                                measure, what non-profits get, what is declared, and whether it adds up.

                                Every value links to the line of the document that it came from. What is published is \
                                never altered: what looks wrong is a finding, what may repair it a correction, and \
                                `basis=corrected` lays the accepted corrections over the published values.

                                Amounts are exact: strings with two decimals. Texts are given in French and Dutch as \
                                published; sentences of the service's own follow `Accept-Language` (fr, nl, en).

                                Reading is open. The answer of a write carries the revision that it made in \
                                `PreventionPlan-Revision`; a request that sends it back is never answered from an older \
                                state: should the service not have got so far, it says 503.""",
                        contact = @Contact(name = "The maintainers of prevention-plan")),
        tags = {
            @Tag(name = "Communes", description = "The 19 communes, their police zones and what they declared."),
            @Tag(name = "Plan and measures", description = "The plan, its theme and its measures."),
            @Tag(
                    name = "Actions of communes",
                    description =
                            "What the communes do under each measure in their local plans (PLPP, PPBP): Annex 1."),
            @Tag(
                    name = "Grants to non-profits",
                    description = "What non-profits (ASBL, VZW) get under each measure: Annex 2."),
            @Tag(
                    name = "Totals and checks",
                    description = "What the grants add up to, what is declared, and whether the two agree."),
            @Tag(name = "Findings and corrections", description = "What was seen to be odd, and what may repair it."),
            @Tag(name = "Other facts", description = "What the letter tells beside its annexes."),
            @Tag(name = "Search", description = "Everything at once, by words in French and Dutch."),
            @Tag(
                    name = "Changes",
                    description = "What each revision of the data changed, for services that keep a copy."),
            @Tag(name = "Sources", description = "The documents that all values come from, line by line."),
            @Tag(name = "Downloads", description = "The data as files, and the catalog that tells which there are."),
            @Tag(
                    name = "Imports",
                    description =
                            "Tables and answers of coming years: sent, checked, explained, and stored as a whole or not at all."),
            @Tag(name = "Audit trail", description = "Who wrote what; for curators."),
            @Tag(name = "Service", description = "Whether the service is up.")
        })
@SecurityScheme(securitySchemeName = Api.TOKEN, type = SecuritySchemeType.HTTP, scheme = "bearer", description = """
                An access token of the provider of OpenID Connect that the service is set up with, with the role importer \
                or curator; of a service without a provider, the operator's token. Reading needs none. A request that \
                brings a token which does not hold is answered 401, whatever it asks for.""")
public class Api extends Application {

    /** What operations that are for somebody name as their security scheme. */
    static final String TOKEN = "AccessToken";
}
