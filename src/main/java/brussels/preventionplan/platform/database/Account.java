package brussels.preventionplan.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * In whose name the programs of PostgreSQL run: PostgreSQL refuses to run as root, and {@code initdb} to run for an
 * account without a name.
 *
 * @param command runs the rest of a command in that name; may be empty
 * @param owner the user id to whom the files have to belong, when that is ours to change: as root
 */
record Account(List<String> command, OptionalInt owner) {

    private static final int ROOT = 0;
    private static final int NOBODY = 65534;
    private static final String OWNER = "unix:uid";

    private static final Account OURS = new Account(List.of(), OptionalInt.empty());
    /** A nameless user in a user namespace of its own, who still owns what we own. */
    private static final Account NAMELESS = new Account(List.of("unshare", "-U"), OptionalInt.empty());

    private static final Account NAMELESS_OF_ROOT = new Account(NAMELESS.command, OptionalInt.of(ROOT));
    /** For containers, which mostly run as root and mostly allow no user namespaces. */
    private static final Account NOBODY_OF_ROOT = new Account(
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"), OptionalInt.of(NOBODY));

    /** What may work for the user of this process, the best one first. */
    static List<Account> candidates() {
        String user = ProcessHandle.current().info().user().orElse("");
        return switch (user) {
            case "root" -> List.of(NAMELESS_OF_ROOT, NOBODY_OF_ROOT);
            case "" -> List.of(NAMELESS, OURS);
            default -> List.of(OURS);
        };
    }

    /** Gives it the file, or the folder with all that it contains, unless it owns that already. */
    void giveAll(Path place) throws IOException {
        if (owner.isEmpty() || isOwned(place)) {
            return;
        }
        try (Stream<Path> all = Files.walk(place)) {
            List<Path> outermostLast = all.sorted(Comparator.reverseOrder()).toList();
            for (Path each : outermostLast) {
                give(each);
            }
        }
    }

    /** Gives it one file or folder, without what the folder contains. */
    void give(Path place) throws IOException {
        if (owner.isPresent() && !isOwned(place)) {
            Files.setAttribute(place, OWNER, owner.getAsInt(), LinkOption.NOFOLLOW_LINKS);
        }
    }

    private boolean isOwned(Path place) throws IOException {
        return Integer.valueOf(owner.getAsInt()).equals(Files.getAttribute(place, OWNER, LinkOption.NOFOLLOW_LINKS));
    }
}
