package brussels.preventionplan.command;

import brussels.preventionplan.exporting.AnnexTables;
import brussels.preventionplan.importing.FileImports;
import brussels.preventionplan.importing.ImportFailure;
import brussels.preventionplan.importing.ImportReport;
import brussels.preventionplan.measure.Measures;
import brussels.preventionplan.platform.problem.ProblemException;
import brussels.preventionplan.platform.security.Actor;
import brussels.preventionplan.platform.security.Role;
import brussels.preventionplan.platform.table.TableWriter;
import brussels.preventionplan.reconciliation.check.YearStatus;
import io.quarkus.arc.Unremovable;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** A command within the service that was started for it. */
@Dependent
@Unremovable
class ServiceCommand implements QuarkusApplication, ServiceWork {

    private static final int LONGEST_SECONDS = 3600;

    private final FileImports imports;
    private final AnnexTables tables;
    private final Measures measures;

    ServiceCommand(FileImports imports, AnnexTables tables, Measures measures) {
        this.imports = imports;
        this.tables = tables;
        this.measures = measures;
    }

    /** In the context of a request, which Hibernate asks for. */
    @Override
    @ActivateRequestContext
    public int run(String... arguments) {
        return Commands.line(this).execute(arguments);
    }

    @Override
    public ExitCode importFile(CommandLine command, Path file, FileImports.Order order, Wording wording)
            throws IOException, InterruptedException {
        FileImports.Ended ended;
        try (Progress progress = Progress.of(command.getErr(), wording, Files.size(file))) {
            ended = imports.run(order, file, new Actor(System.getProperty("user.name"), Role.importer), progress::at);
        } catch (ProblemException refused) {
            if (refused.issues().isEmpty()) {
                throw refused;
            }
            refused.issues()
                    .forEach(issue -> command.getErr().println(wording.text(issue.message(), issue.arguments())));
            return ExitCode.failed;
        }
        Report report = new Report(command.getOut(), wording);
        imports.issues(ended.importId(), report::issue);
        ImportReport told = ended.report();
        YearStatus status = YearStatus.empty;
        if (told != null) {
            Map<String, String> themeOfMeasure =
                    QuarkusTransaction.requiringNew().call(measures::themeOfMeasure);
            status = report.check(told.table(), themeOfMeasure);
            report.rows(told);
        }
        ImportFailure failure = ended.failure();
        if (failure != null) {
            report.line("problem.import." + failure, Map.of());
            return ExitCode.failed;
        }
        report.imported(status, ended.documentId(), order.dryRun());
        return ExitCode.done;
    }

    @Override
    public ExitCode export(CommandLine command, Export export, Wording wording) throws IOException {
        Path output = export.output();
        Path written = output == null
                ? null
                : Files.createTempFile(output.toAbsolutePath().getParent(), "export-", ".part");
        try {
            if (write(export, written) == 0) {
                command.getErr()
                        .println(wording.text("command.nothingStored", Map.of("year", String.valueOf(export.year()))));
                return ExitCode.failed;
            }
            if (output != null && written != null) {
                Files.move(written, output, StandardCopyOption.REPLACE_EXISTING);
            }
            return ExitCode.done;
        } finally {
            if (written != null) {
                Files.deleteIfExists(written);
            }
        }
    }

    private long write(Export export, @Nullable Path file) throws IOException {
        try (OutputStream bytes =
                        file == null ? new FileOutputStream(FileDescriptor.out) : Files.newOutputStream(file);
                TableWriter table = export.format().open(bytes, export.kind().name())) {
            return QuarkusTransaction.requiringNew()
                    .timeout(LONGEST_SECONDS)
                    .call(() -> tables.write(export.kind(), export.year(), export.basis(), table));
        }
    }
}
