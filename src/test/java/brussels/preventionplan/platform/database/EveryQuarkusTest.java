package brussels.preventionplan.platform.database;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;

/** Nothing but the place for what holds in every test that starts the service. */
@WithTestResource(value = TemporaryDataFolder.class, scope = TestResourceScope.GLOBAL)
final class EveryQuarkusTest {

    private EveryQuarkusTest() {}
}
