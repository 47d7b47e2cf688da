package brussels.preventionplan.exporting;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** What the catalog says of the service and its data that no document states. */
@ConfigMapping(prefix = "preventionplan.catalog")
interface CatalogConfig {

    /** Who makes the catalog and the service available. */
    @WithDefault("The maintainers of prevention-plan")
    String publisher();

    /** Where questions go: {@code mailto:…} or the address of a page; by default the start page. */
    Optional<URI> contact();

    /** The license of the data, by its address; by default the catalog says that none is known. */
    Optional<URI> license();
}
