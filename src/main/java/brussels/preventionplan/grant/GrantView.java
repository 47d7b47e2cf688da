package brussels.preventionplan.grant;

import brussels.preventionplan.correction.CorrectionReference;
import brussels.preventionplan.correction.NamedCorrection;
import brussels.preventionplan.document.SourceView;
import brussels.preventionplan.finding.FindingReference;
import brussels.preventionplan.finding.NamedFinding;
import brussels.preventionplan.language.Bilingual;
import brussels.preventionplan.measure.MeasureReference;
import brussels.preventionplan.money.Euro;
import brussels.preventionplan.organization.OrganizationReference;
import brussels.preventionplan.platform.web.Links;
import brussels.preventionplan.revision.AsOf;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A grant as it is given out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Grant", description = "What a non-profit gets under a measure.")
record GrantView(
        @Schema(description = "Stable over repeated imports", required = true, examples = "2022-M2.1-1")
        String grantId,

        @Schema(required = true, minimum = "2000", maximum = "2100", examples = "2022")
        int year,

        @Schema(required = true) MeasureReference measure,
        @Schema(required = true) OrganizationReference organization,

        @Schema(description = "The organization as the row spells it", required = true, examples = "2Bouts")
        String publishedName,

        @Schema(description = "Absent where the cell is blank") @Nullable
        Euro amount,

        @Schema(description = "Title of the project; absent where the row has no cell for it") @Nullable
        Bilingual title,

        @Schema(description = "What the project does; absent where nothing is described") @Nullable
        Bilingual description,

        @Schema(description = "The row's text cells, verbatim, with the tabs between them", required = true)
        String publishedText,

        @Schema(required = true) SourceView source,

        @Schema(description = "What is odd about it", required = true)
        List<FindingReference> findings,

        @Schema(description = "What may repair it", required = true)
        List<CorrectionReference> corrections,

        @Schema(description = "Opens this grant", format = "uri", required = true)
        String href) {

    static GrantView of(
            ListedGrant grant, List<NamedFinding> findings, List<NamedCorrection> corrections, AsOf asOf, Links links) {
        Grant.Content content = grant.content();
        return new GrantView(
                grant.grantId(),
                grant.year(),
                MeasureReference.of(grant.measureCode(), links),
                OrganizationReference.of(grant.organizationId(), grant.organizationName(), links),
                grant.publishedName(),
                content.amount() == null ? null : new Euro(content.amount()),
                content.title(),
                content.description(),
                grant.publishedText(),
                SourceView.of(grant.source(), links),
                findings.stream()
                        .map(finding -> FindingReference.of(finding, asOf, links))
                        .toList(),
                corrections.stream()
                        .map(correction -> CorrectionReference.of(correction, asOf, links))
                        .toList(),
                links.to(grant.path(), asOf.parameters()));
    }
}
