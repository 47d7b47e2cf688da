package brussels.preventionplan.start;

import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The service's class loader, through which Quarkus does not find the contract: it would read it at each start and keep what
 * it read, though nobody asks it for that. {@link ContractRoutes} give out what the build wrote.
 */
final class WithoutContract extends ClassLoader {

    WithoutContract(ClassLoader all) {
        super(all);
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        return name.startsWith(OpenApiConstants.BASE_NAME) ? null : super.getResourceAsStream(name);
    }
}
