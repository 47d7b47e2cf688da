package brussels.preventionplan.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The programs of PostgreSQL, unpacked once for many tests: it takes longer than all else that they do. */
final class UnpackedBinaries {

    private final Path folder;

    /**
     * @param dataFolder empty, to be removed by the caller
     */
    UnpackedBinaries(Path dataFolder) {
        try (DataFolder held = DataFolder.hold(dataFolder)) {
            this.folder =
                    Binaries.unpack(BinaryArchive.ofThisMachine(), held, false).folder();
        }
    }

    /** Makes a data folder that takes them for its own. */
    void lendTo(Path dataFolder) {
        try {
            OwnerOnly.createFolders(dataFolder);
            Files.createSymbolicLink(dataFolder.resolve(folder.getFileName()), folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void takeBackFrom(Path dataFolder) {
        try {
            Path link = dataFolder.resolve(folder.getFileName());
            if (Files.isSymbolicLink(link)) {
                Files.delete(link);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
