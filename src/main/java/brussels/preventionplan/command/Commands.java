package brussels.preventionplan.command;

import brussels.preventionplan.correction.Basis;
import brussels.preventionplan.importing.FileImports;
import brussels.preventionplan.importing.reading.TableKind;
import brussels.preventionplan.importing.reading.UploadKind;
import brussels.preventionplan.platform.database.DatabaseStartException;
import brussels.preventionplan.platform.message.MessageLanguage;
import brussels.preventionplan.platform.table.TableFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** What can be asked for on the command line; it says so itself ({@code --help}). */
@Command(
        name = "prevention-plan",
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class,
        scope = ScopeType.INHERIT,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = "Without a command the service is started.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:All was done, and, for check, adds up.",
            "1:The file cannot be taken in as it stands, or, for check, does not add up; or something failed.",
            "2:The command was not understood, or its file cannot be read."
        })
public final class Commands {

    private static final String FILE = "Text, CSV or XLSX; recognized by what it holds.";
    private static final String YEAR = "What its rows are about; by default what its captions name.";
    private static final String YEAR_OF_ROWS = "What the rows are about.";
    private static final String KIND = "What it holds: ${COMPLETION-CANDIDATES}; recognized where it is left out.";
    private static final String LANGUAGE =
            "Language of the output: ${COMPLETION-CANDIDATES}; by default the machine's.";
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    @Spec
    private CommandSpec spec;

    private final ServiceWork service;

    private Commands(ServiceWork service) {
        this.service = service;
    }

    /** The version that was built. A package that Java took out of its AOT cache does not know it. */
    static final class Version implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() throws IOException {
            try (InputStream version = Objects.requireNonNull(Commands.class.getResourceAsStream("version"))) {
                return new String[] {
                    "prevention-plan " + new String(version.readAllBytes(), StandardCharsets.UTF_8).strip()
                };
            }
        }
    }

    /**
     * Runs the command that the arguments name.
     *
     * @return the exit code of the process
     */
    public static int run(String... arguments) {
        return line(new ServiceProcess(arguments)).execute(arguments);
    }

    /** The command line, which leaves to the service what needs its database. */
    static CommandLine line(ServiceWork service) {
        return new CommandLine(new Commands(service)).setExecutionExceptionHandler(Commands::tell);
    }

    /**
     * A file that cannot be read or written, and a database that cannot be started, are told in one sentence; what else fails
     * is a defect.
     */
    private static int tell(Exception failure, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        if (failure instanceof IOException) {
            command.getErr().println("A file cannot be read or written: " + failure);
            return ExitCode.failed.number();
        }
        if (failure instanceof DatabaseStartException) {
            command.getErr().println(failure.getMessage());
            return ExitCode.failed.number();
        }
        throw failure;
    }

    @Command(
            name = "check",
            description = {
                "Reads a file, tells what cannot be taken in, and explains what does not add up.",
                "Needs neither the service nor its database."
            })
    int check(
            @Parameters(paramLabel = "FILE", description = FILE) Path file,
            @Option(names = "--year", description = YEAR) @Nullable Integer year,
            @Option(names = "--kind", description = KIND) @Nullable UploadKind kind,
            @Option(names = "--language", description = LANGUAGE) @Nullable MessageLanguage language)
            throws IOException {
        CommandLine command = command("check");
        requireYear(command, year);
        requireReadable(command, file);
        Report report = new Report(command.getOut(), wording(language));
        return new FileCheck(report).check(file, year, kind).number();
    }

    @Command(
            name = "import",
            description = {
                "Takes a file in, as sending it to the service does, and tells what became of it.",
                "Works on the service's own data folder while no service does, or on the database that"
                        + " QUARKUS_DATASOURCE_JDBC_URL names."
            })
    int importFile(
            @Parameters(paramLabel = "FILE", description = FILE) Path file,
            @Option(names = "--year", required = true, description = YEAR_OF_ROWS) Integer year,
            @Option(names = "--kind", description = KIND) @Nullable UploadKind kind,
            @Option(
                            names = "--reference",
                            description =
                                    "What all versions of the document have in common; by default its question's number, or its kind and year.")
                    @Nullable
                    String reference,
            @Option(names = "--dry-run", description = "Changes nothing, and tells what would become of it.")
                    boolean dryRun,
            @Option(names = "--language", description = LANGUAGE) @Nullable MessageLanguage language)
            throws IOException, InterruptedException {
        CommandLine command = command("import");
        requireYear(command, year);
        requireReadable(command, file);
        FileImports.Order order;
        try {
            order = new FileImports.Order(year, kind, reference, dryRun);
        } catch (IllegalArgumentException malformed) {
            throw new ParameterException(command, "Invalid value for option '--reference': " + malformed.getMessage());
        }
        return service.importFile(command, file, order, wording(language)).number();
    }

    @Command(
            name = "export",
            description = {
                "Writes a table of what is stored, as the annex has it; the import reads it again.",
                "Works on the service's own data folder while no service does, or on the database that"
                        + " QUARKUS_DATASOURCE_JDBC_URL names."
            })
    int export(
            @Parameters(paramLabel = "KIND", description = "Which table: ${COMPLETION-CANDIDATES}.") TableKind kind,
            @Option(names = "--year", required = true, description = YEAR_OF_ROWS) Integer year,
            @Option(
                            names = "--format",
                            defaultValue = "csv",
                            description = "${COMPLETION-CANDIDATES}; by default ${DEFAULT-VALUE}.")
                    TableFormat format,
            @Option(
                            names = "--basis",
                            defaultValue = "published",
                            description = "Which values: ${COMPLETION-CANDIDATES}; by default ${DEFAULT-VALUE}.")
                    Basis basis,
            @Option(names = "--output", paramLabel = "FILE", description = "Where to; by default standard output.")
                    @Nullable
                    Path output,
            @Option(names = "--language", description = LANGUAGE) @Nullable MessageLanguage language)
            throws IOException {
        CommandLine command = command("export");
        requireYear(command, year);
        return service.export(command, new ServiceWork.Export(kind, year, basis, format, output), wording(language))
                .number();
    }

    @Command(
            name = "backup",
            description = {
                "Writes all that the service's data folder holds into one file, while the service runs or not.",
                "Who can read that file can read all, and write with the operator's token: it is its owner's alone."
            })
    int backup(
            @Parameters(
                            paramLabel = "FILE-OR-FOLDER",
                            description = "Where to; in a folder the file is named by the moment.")
                    Path fileOrFolder,
            @Option(names = "--language", description = LANGUAGE) @Nullable MessageLanguage language)
            throws IOException {
        return new BackupCommand(command("backup"), wording(language))
                .backup(fileOrFolder)
                .number();
    }

    @Command(
            name = "restore",
            description = {
                "Makes the service's data folder of a backup; it must be empty, or missing.",
                "A backup that is damaged is refused before anything is written."
            })
    int restore(
            @Parameters(paramLabel = "FILE", description = "What backup wrote.") Path file,
            @Option(names = "--language", description = LANGUAGE) @Nullable MessageLanguage language)
            throws IOException {
        CommandLine command = command("restore");
        requireReadable(command, file);
        return new BackupCommand(command, wording(language)).restore(file).number();
    }

    @Command(
            name = "copy",
            description = {
                "Copies all that the service's data folder holds into the empty PostgreSQL that QUARKUS_DATASOURCE_JDBC_URL"
                        + " names.",
                "No service may work on the folder meanwhile; it stays as it is."
            })
    int copy(@Option(names = "--language", description = LANGUAGE) @Nullable MessageLanguage language) {
        return new CopyCommand(command("copy"), wording(language)).copy().number();
    }

    private CommandLine command(String name) {
        return Objects.requireNonNull(spec.subcommands().get(name));
    }

    private static Wording wording(@Nullable MessageLanguage language) {
        return Wording.of(language, Locale.getDefault(Locale.Category.DISPLAY));
    }

    private static void requireYear(CommandLine command, @Nullable Integer year) {
        if (year != null && (year < FIRST_YEAR || year > LAST_YEAR)) {
            throw new ParameterException(
                    command, "Invalid value for option '--year': it must be from " + FIRST_YEAR + " to " + LAST_YEAR);
        }
    }

    private static void requireReadable(CommandLine command, Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new ParameterException(command, "Invalid value for FILE: " + file + " cannot be read");
        }
    }
}
