package brussels.preventionplan.platform.representation;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** How much is made for downloads. */
@ConfigMapping(prefix = "preventionplan.downloads")
interface SpoolConfig {

    /** The largest file. */
    @WithDefault("2G")
    MemorySize maxSize();

    /** All files together that are being made or sent. */
    @WithDefault("8G")
    MemorySize maxHeld();

    /** How many files that are being made or sent: each that is sent holds a thread, however slowly it is taken. */
    @WithDefault("32")
    int mostHeld();

    /** Files that are being made at a time. */
    @WithDefault("4")
    int atATime();

    /** How long a request waits until it may begin to make its file. */
    @WithDefault("1s")
    Duration patience();

    /** Where files lie until they are sent; they have no name there. */
    @WithDefault("${java.io.tmpdir}")
    Path folder();
}
