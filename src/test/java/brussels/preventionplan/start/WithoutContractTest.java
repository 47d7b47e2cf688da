package brussels.preventionplan.start;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.InputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WithoutContractTest {

    private static final ClassLoader ALL = new ClassLoader() {
        @Override
        public InputStream getResourceAsStream(String name) {
            return InputStream.nullInputStream();
        }
    };

    private final ClassLoader loader = new WithoutContract(ALL);

    @ParameterizedTest
    @ValueSource(strings = {"JSON", "YAML"})
    void theContractIsNotFound(String format) {
        assertNull(loader.getResourceAsStream("META-INF/quarkus-generated-openapi-doc." + format));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application.properties", "META-INF/quarkus-extension.properties"})
    void allElseIs(String name) {
        assertNotNull(loader.getResourceAsStream(name));
    }
}
