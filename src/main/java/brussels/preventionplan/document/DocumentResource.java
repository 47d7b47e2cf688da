package brussels.preventionplan.document;

import brussels.preventionplan.platform.paging.Collection;
import brussels.preventionplan.platform.paging.PageQuery;
import brussels.preventionplan.platform.paging.Pages;
import brussels.preventionplan.platform.paging.Slice;
import brussels.preventionplan.platform.paging.WholeList;
import brussels.preventionplan.platform.problem.ProblemException;
import brussels.preventionplan.platform.representation.Download;
import brussels.preventionplan.platform.representation.Embeddable;
import brussels.preventionplan.platform.representation.Spool;
import brussels.preventionplan.platform.web.Links;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/documents")
@Tag(name = "Sources")
@Transactional
class DocumentResource implements Embeddable, WholeList {

    private static final String DOCUMENT_ID = "Id of the document";
    private static final String EXAMPLE_ID = "question-1038";
    private static final int MAX_LINE = 10_000_000;

    private final Documents documents;
    private final DocumentContents contents;
    private final DocumentLines lines;
    private final Spool spool;
    private final Pages pages;
    private final Links links;

    DocumentResource(
            Documents documents,
            DocumentContents contents,
            DocumentLines lines,
            Spool spool,
            Pages pages,
            Links links) {
        this.documents = documents;
        this.contents = contents;
        this.lines = lines;
        this.spool = spool;
        this.pages = pages;
        this.links = links;
    }

    @GET
    @Operation(summary = "The documents that all values come from")
    public Collection<DocumentView> listDocuments(@BeanParam PageQuery page) {
        return list(page, documents::list);
    }

    private Collection<DocumentView> list(PageQuery page, Function<PageQuery, Slice<Document>> find) {
        return pages.of(page, find, document -> DocumentView.of(document, links));
    }

    @GET
    @Path("/{documentId}")
    @Operation(summary = "One document")
    public DocumentView getDocument(
            @Parameter(description = DOCUMENT_ID, example = EXAMPLE_ID) @RestPath String documentId) {
        return DocumentView.of(documents.require(documentId), links);
    }

    @GET
    @Path("/{documentId}/lines")
    @Operation(summary = "The lines of a document", description = "Verbatim and untrimmed, in order.")
    public Collection<LineView> listDocumentLines(
            @Parameter(description = DOCUMENT_ID, example = EXAMPLE_ID) @RestPath String documentId,
            @Parameter(description = "First line wanted", example = "124")
                    @RestQuery
                    @DefaultValue("1")
                    @Min(1)
                    @Max(MAX_LINE)
                    int from,
            @Parameter(description = "Last line wanted; by default the document's last", example = "127")
                    @RestQuery
                    @DefaultValue("10000000")
                    @Min(1)
                    @Max(MAX_LINE)
                    int to,
            @BeanParam PageQuery page) {
        documents.require(documentId);
        return pages.of(
                page, asked -> lines.list(documentId, from, to, asked), line -> LineView.of(documentId, line, links));
    }

    @GET
    @Path("/{documentId}/lines/{number}")
    @Operation(summary = "One line of a document")
    public LineView getDocumentLine(
            @Parameter(description = DOCUMENT_ID, example = EXAMPLE_ID) @RestPath String documentId,
            @Parameter(description = "Number of the line, counted from 1", example = "93") @RestPath int number) {
        documents.require(documentId);
        return LineView.of(documentId, lines.require(documentId, number), links);
    }

    @GET
    @Path("/{documentId}/content")
    @Produces({ContentType.TEXT, ContentType.WORKBOOK, ContentType.BYTES})
    @Operation(
            summary = "The bytes of a document",
            description = "Exactly as published, as a download; 410 once a text in it was redacted.")
    @APIResponseSchema(value = byte[].class, responseCode = "200")
    public RestResponse<Download> getDocumentContent(
            @Parameter(description = DOCUMENT_ID, example = EXAMPLE_ID) @RestPath String documentId) {
        Document document = documents.require(documentId);
        if (document.redactionId() != null) {
            throw ProblemException.redacted(links.to("redactions/" + document.redactionId()));
        }
        ContentType type = document.contentType();
        return RestResponse.ResponseBuilder.ok(spool.hold(
                        document.checksum(), contents.size(documentId), output -> contents.write(documentId, output)))
                .type(type.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + documentId + type.extension() + "\"")
                .build();
    }

    @Override
    public String property() {
        return "document";
    }

    @Override
    public Object document(String id) {
        return getDocument(id);
    }

    @Override
    public String operationId() {
        return "listDocuments";
    }

    /** Past versions too: what a newer one does not say anew still names the one that said it. */
    @Override
    public void listAll(boolean corrected) {
        list(PageQuery.FIRST, documents::listWithPast);
    }
}
