package brussels.preventionplan.finding;

import brussels.preventionplan.document.SourceView;
import brussels.preventionplan.platform.message.RequestLanguage;
import brussels.preventionplan.platform.web.Link;
import brussels.preventionplan.platform.web.Links;
import brussels.preventionplan.revision.AsOf;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A finding as it is given out. */
@Schema(
        name = "Finding",
        description = "Something odd that was seen while reading. Nothing published is altered by it.")
record FindingView(
        @Schema(description = "Stable over repeated imports", required = true, examples = "question-1038-blankRow-103")
        String findingId,

        @Schema(description = "What is odd", required = true)
        FindingType type,

        @Schema(description = "How much a reader should worry", required = true)
        Severity severity,

        @Schema(description = "What it is about", required = true)
        Link subject,

        @Schema(
                description = "What was seen, in the language of the request",
                required = true,
                examples = "Schaerbeek / Schaarbeek : la ligne est vide.")
        String message,

        @Schema(description = "The texts that show it, in the order of the document", required = true)
        List<EvidenceView> evidence,

        @Schema(description = "Where the first of them stands", required = true)
        SourceView source,

        @Schema(description = "Opens this finding", format = "uri", required = true)
        String href) {

    /** A text that shows a finding, as it is given out. */
    @Schema(name = "FindingEvidence", description = "A text that shows a finding.")
    record EvidenceView(
            @Schema(description = "Verbatim; empty where the oddity is that nothing is there", required = true)
            String text,

            @Schema(required = true) SourceView source) {}

    static FindingView of(Finding finding, AsOf asOf, RequestLanguage language, Links links) {
        return new FindingView(
                finding.findingId(),
                finding.type(),
                finding.severity(),
                links.link(finding.subject()),
                language.text(finding.messageKey(), finding.arguments()),
                finding.evidence().stream()
                        .map(each -> new EvidenceView(each.text(), SourceView.of(each.source(), links)))
                        .toList(),
                SourceView.of(finding.source(), links),
                FindingReference.of(finding.findingId(), finding.type(), asOf, links)
                        .href());
    }
}
