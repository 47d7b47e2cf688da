package brussels.preventionplan.grant;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the page of a list is looked for that a filter leaves much of. */
@ConfigMapping(prefix = "preventionplan.lists")
interface ListConfig {

    /** As many grants as a filter leaves are sorted at once; more are looked for along the list first. */
    @WithDefault("100000")
    long mostSorted();

    /**
     * Among the first so many of a list those are looked for that have some words. PostgreSQL reads as many from the index
     * that has their order; for a larger part of a table it would sort all.
     */
    @WithDefault("20000")
    int mostTried();
}
