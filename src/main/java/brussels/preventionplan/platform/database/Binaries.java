package brussels.preventionplan.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The programs of PostgreSQL, unpacked.
 *
 * @param folder has them in {@code bin}
 */
record Binaries(Path folder) {

    /** Unpacks the archive unless this very archive has been unpacked here before; removes what other ones left. */
    static Binaries unpack(BinaryArchive archive, DataFolder dataFolder, boolean durable) {
        Path folder = dataFolder.resolve("binaries-" + archive.checksum());
        try {
            dataFolder.createWhole(folder, unfinished -> archive.unpackInto(unfinished, durable));
            dataFolder.removeOthers("binaries-*", folder);
            return new Binaries(folder);
        } catch (IOException e) {
            throw DatabaseStartException.at(folder, "The programs of PostgreSQL cannot be unpacked", e);
        }
    }

    Path program(String name) {
        Path program = folder.resolve("bin").resolve(name);
        return Files.exists(program) ? program : program.resolveSibling(name + ".exe");
    }
}
