package brussels.preventionplan.importing;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** How much is taken in. */
@ConfigMapping(prefix = "preventionplan.imports")
interface ImportConfig {

    /** The largest file of somebody who may import. */
    @WithDefault("100M")
    MemorySize maxFileSize();

    /** The largest number of data rows. */
    @WithDefault("2000000")
    int maxRows();

    /** The longest cell, in characters. */
    @WithDefault("32768")
    int maxCellLength();

    /** Where files lie while they are read: in a folder that is of one service, as temporary folders are not. */
    @WithDefault("${preventionplan.data-dir}/imports")
    Path folder();

    /** Files that are being received at a time: each holds a thread, however slowly it comes. */
    @WithDefault("16")
    int receivedAtATime();

    /** Imports that wait for others, at most. */
    @WithDefault("20")
    int maxWaiting();

    /** What somebody unknown may try. */
    Strangers strangers();

    /** Bounds of dry runs that nobody signs for (docs/importing.md, "Bounds"). */
    interface Strangers {

        /** The largest file. */
        @WithDefault("5M")
        MemorySize maxFileSize();

        /** The largest number of data rows. */
        @WithDefault("20000")
        int maxRows();

        /** Dry runs at a time, of all strangers together. */
        @WithDefault("2")
        int atATime();

        /** Dry runs of one client, by its address, within a minute. */
        @WithDefault("120")
        int perMinute();

        /** How many are kept, of all strangers together: of more, the oldest go before their time. */
        @WithDefault("200")
        int mostKept();

        /** How long they are kept at most. */
        @WithDefault("1h")
        Duration kept();
    }
}
