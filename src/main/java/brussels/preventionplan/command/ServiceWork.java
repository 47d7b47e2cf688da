package brussels.preventionplan.command;

import brussels.preventionplan.correction.Basis;
import brussels.preventionplan.importing.FileImports;
import brussels.preventionplan.importing.reading.TableKind;
import brussels.preventionplan.platform.table.TableFormat;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** The commands that need the service and its database. */
interface ServiceWork {

    /**
     * Takes a file in, or tries to.
     *
     * @throws IOException where the file cannot be read from the disk
     */
    ExitCode importFile(CommandLine command, Path file, FileImports.Order order, Wording wording)
            throws IOException, InterruptedException;

    /**
     * What is to be exported.
     *
     * @param output null for standard output
     */
    record Export(
            TableKind kind,
            int year,
            Basis basis,
            TableFormat format,
            @Nullable Path output) {}

    /**
     * Writes a table of what is stored.
     *
     * @throws IOException where it cannot be written
     */
    ExitCode export(CommandLine command, Export export, Wording wording) throws IOException;
}
