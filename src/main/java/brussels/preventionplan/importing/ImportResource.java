package brussels.preventionplan.importing;

import brussels.preventionplan.platform.message.RequestLanguage;
import brussels.preventionplan.platform.paging.Collection;
import brussels.preventionplan.platform.paging.PageQuery;
import brussels.preventionplan.platform.paging.Pages;
import brussels.preventionplan.platform.problem.Problem;
import brussels.preventionplan.platform.problem.ProblemException;
import brussels.preventionplan.platform.problem.ProblemType;
import brussels.preventionplan.platform.problem.Problems;
import brussels.preventionplan.platform.security.Actor;
import brussels.preventionplan.platform.security.Caller;
import brussels.preventionplan.platform.security.Role;
import brussels.preventionplan.platform.web.Links;
import brussels.preventionplan.reconciliation.UploadCheckView;
import brussels.preventionplan.reconciliation.UploadChecks;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/imports")
@Tag(name = "Imports")
class ImportResource {

    private static final String IMPORT_ID = "Id of the import";
    private static final String EXAMPLE_ID = "310cb755ae5d1cb901cf9c833eca0e22";
    private static final String NOT_KEPT = "private, no-store";

    private final Imports imports;
    private final ImportSigns signs;
    private final ImportIssues issues;
    private final ImportRows rows;
    private final ImportJobs jobs;
    private final Strangers strangers;
    private final UploadChecks checks;
    private final Caller caller;
    private final Problems problems;
    private final RequestLanguage language;
    private final HttpServerRequest request;
    private final Pages pages;
    private final Links links;

    ImportResource(
            Imports imports,
            ImportSigns signs,
            ImportIssues issues,
            ImportRows rows,
            ImportJobs jobs,
            Strangers strangers,
            UploadChecks checks,
            Caller caller,
            Problems problems,
            RequestLanguage language,
            HttpServerRequest request,
            Pages pages,
            Links links) {
        this.imports = imports;
        this.signs = signs;
        this.issues = issues;
        this.rows = rows;
        this.jobs = jobs;
        this.strangers = strangers;
        this.checks = checks;
        this.caller = caller;
        this.problems = problems;
        this.language = language;
        this.request = request;
        this.pages = pages;
        this.links = links;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "Send a table or an answer",
            description =
                    "The file is read, checked, reconciled and, unless dryRun is true, stored as a whole or not at all. A dry"
                            + " run needs no token; it may then have at most 5 MiB, and its result is kept for an hour at most, under"
                            + " an address that nobody can guess. Location leads to the result. What somebody signs for is refused where a"
                            + " redacted text stands in its reference or in the name of its file.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ImportFields.class)))
    @APIResponse(
            responseCode = "202",
            description = "The file was received; Location tells where to ask what became of it",
            headers =
                    @Header(
                            name = HttpHeaders.LOCATION,
                            schema = @Schema(format = "uri", implementation = String.class)))
    public RestResponse<Void> createImport(
            @Parameter(description = "As the field of that name", example = "true") @RestQuery @DefaultValue("false")
                    boolean dryRun,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
            InputStream body)
            throws IOException {
        boolean signed = caller.has(Role.importer);
        if (!dryRun && !signed && !caller.isAnonymous()) {
            caller.as(Role.importer);
        }
        jobs.beginReceiving();
        try {
            return receive(contentType, body, dryRun);
        } finally {
            jobs.endReceiving();
        }
    }

    private RestResponse<Void> receive(String contentType, InputStream body, boolean dryRun) throws IOException {
        Admission admission = new Admission();
        java.nio.file.Path file = jobs.newFile();
        boolean begun = false;
        try {
            ImportForm.Received form = ImportForm.read(contentType, body, dryRun, admission::admit, file);
            admission.enter();
            String imports = links.to("imports/");
            String importId = jobs.begin(form, file, admission.actor, admission::leave);
            begun = true;
            return RestResponse.ResponseBuilder.<Void>create(RestResponse.Status.ACCEPTED)
                    .header(HttpHeaders.LOCATION, imports + importId)
                    .header(HttpHeaders.CACHE_CONTROL, NOT_KEPT)
                    .build();
        } finally {
            if (!begun) {
                admission.leave();
                Files.deleteIfExists(file);
            }
        }
    }

    /** Whether the file of a request is let in, and in whose name. */
    private final class Admission {

        private @Nullable Actor actor;
        private boolean isStranger;
        private boolean hasPlace;

        long admit(boolean dryRun) {
            if (dryRun && !caller.has(Role.importer)) {
                strangers.count(request.remoteAddress());
                isStranger = true;
            } else {
                actor = caller.as(Role.importer);
            }
            return jobs.largest(isStranger);
        }

        /** Takes one of the places of strangers, once the file is here: nobody holds one by sending slowly. */
        void enter() {
            if (isStranger) {
                jobs.enter();
                hasPlace = true;
            }
        }

        void leave() {
            if (hasPlace) {
                jobs.leave();
            }
        }
    }

    @GET
    @Transactional
    @RolesAllowed(Role.IMPORTER)
    @Operation(
            summary = "What was sent in, the newest first",
            description = "Dry runs that nobody signs for are not listed.")
    public RestResponse<Collection<ImportView>> listImports(@BeanParam PageQuery page) {
        Set<String> running = jobs.running();
        return notKept(pages.of(page, asked -> imports.list(asked), job -> view(job, running, false)));
    }

    @GET
    @Path("/{importId}")
    @Transactional
    @Operation(
            summary = "One import",
            description =
                    "Always 200, also for one that failed: problem and issues then say why, and nothing was changed.")
    public RestResponse<ImportView> getImport(
            @Parameter(description = IMPORT_ID, example = EXAMPLE_ID) @RestPath String importId) {
        Set<String> running = jobs.running();
        return notKept(view(require(importId), running, true));
    }

    @GET
    @Path("/{importId}/issues")
    @Transactional
    @Operation(
            summary = "What in an import cannot be taken as it stands",
            description = "Every cell of it, in the order of the file; issues of the file itself come first.")
    public RestResponse<Collection<ImportIssueView>> listImportIssues(
            @Parameter(description = IMPORT_ID, example = EXAMPLE_ID) @RestPath String importId,
            @BeanParam PageQuery page) {
        require(importId);
        return notKept(pages.of(
                page, asked -> issues.list(importId, asked), issue -> ImportIssueView.of(issue, language, links)));
    }

    @GET
    @Path("/{importId}/rows")
    @Transactional
    @Operation(summary = "What becomes of every row of an import", description = "In the order of the file.")
    public RestResponse<Collection<ImportRowView>> listImportRows(
            @Parameter(description = IMPORT_ID, example = EXAMPLE_ID) @RestPath String importId,
            @BeanParam PageQuery page) {
        require(importId);
        return notKept(pages.of(page, asked -> rows.list(importId, asked), row -> ImportRowView.of(row, links)));
    }

    @GET
    @Path("/{importId}/issues/{number}")
    @Transactional
    @Operation(summary = "One issue of an import")
    public RestResponse<ImportIssueView> getImportIssue(
            @Parameter(description = IMPORT_ID, example = EXAMPLE_ID) @RestPath String importId,
            @Parameter(description = "Number of the issue in the import", example = "1") @RestPath int number) {
        require(importId);
        return notKept(ImportIssueView.of(issues.require(importId, number), language, links));
    }

    @GET
    @Path("/{importId}/rows/{number}")
    @Transactional
    @Operation(summary = "One row of an import, and what becomes of it")
    public RestResponse<ImportRowView> getImportRow(
            @Parameter(description = IMPORT_ID, example = EXAMPLE_ID) @RestPath String importId,
            @Parameter(description = "Number of the row in the import", example = "48") @RestPath int number) {
        require(importId);
        return notKept(ImportRowView.of(rows.require(importId, number), links));
    }

    private static <T> RestResponse<T> notKept(T answer) {
        return RestResponse.ResponseBuilder.ok(answer)
                .header(HttpHeaders.CACHE_CONTROL, NOT_KEPT)
                .build();
    }

    /** A dry run that nobody signs for is gone after its time, also before it is removed. */
    private Import require(String importId) {
        Import job = imports.require(importId);
        if (jobs.isGone(job)) {
            throw ProblemException.resourceNotFound("importId", importId);
        }
        return job;
    }

    /**
     * @param running what this service ran before the database was asked: one that ended since is told as it was
     * @param checked whether to check its table, which takes its time
     */
    private ImportView view(Import job, Set<String> running, boolean checked) {
        ImportSign sign = signs.last(job.importId());
        boolean silent = job.state() == ImportState.processing && sign.isSilent() && !running.contains(job.importId());
        ImportFailure failure = silent ? ImportFailure.interrupted : job.failure();
        return ImportView.of(
                job,
                sign,
                new ImportView.Standing(
                        silent ? ImportState.failed : job.state(),
                        failure == null ? null : problem(job, failure),
                        report(job, checked)),
                links);
    }

    private Problem problem(Import job, ImportFailure failure) {
        return problems.describe(
                ProblemType.importFailed,
                "problem.import." + failure,
                uuid(job.importId()),
                language.language(),
                request);
    }

    /** The import's own id in the form that a problem's instance has. */
    private static UUID uuid(String importId) {
        int half = importId.length() / 2;
        return new UUID(
                Long.parseUnsignedLong(importId.substring(0, half), 16),
                Long.parseUnsignedLong(importId.substring(half), 16));
    }

    private ImportView.@Nullable ReportView report(Import job, boolean checked) {
        ImportReport report = job.report();
        Integer year = job.year();
        if (report == null || year == null) {
            return null;
        }
        UploadCheckView reconciliation = report.table() == null || !checked
                ? null
                : checks.check(job.importId(), report.table(), job.requestedBy() == null, language, links);
        return ImportView.report(year, report, reconciliation);
    }
}
