package brussels.preventionplan.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import brussels.preventionplan.platform.csv.ShippedTable;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the service says about its conformance is what its tests show. {@code bench/contract} writes the latter. */
class ConformanceTableTest {

    private static final boolean UPDATE = Boolean.getBoolean("contract.update");
    private static final String BASE = "brussels.preventionplan";
    private static final Path TESTS = Path.of("src/main/resources/conformance/tests.csv");
    private static final Set<String> HELD_BY_TESTS = Set.of("validated", "testable");

    private static final List<NamedCsvRecord> RULES = ShippedTable.read("/conformance/rules.csv");

    /** A test, and one of the rules that it holds. */
    private record Holding(String rule, String test) {

        static Stream<Holding> of(JavaMethod test) {
            String name = test.getOwner().getName().substring(BASE.length() + 1) + "." + test.getName();
            return Stream.of(test.getAnnotationOfType(HoldsRule.class).value()).map(rule -> new Holding(rule, name));
        }

        String row() {
            return rule + "," + test;
        }
    }

    private static List<Holding> holdings() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS).importPackages(BASE).stream()
                        .flatMap(each -> each.getMethods().stream())
                        .filter(each -> each.isAnnotatedWith(HoldsRule.class))
                        .flatMap(Holding::of)
                        .toList();
    }

    private static Set<String> rules(String column, Set<String> values) {
        return RULES.stream()
                .filter(row -> values.contains(row.getField(column)))
                .map(row -> row.getField("rule"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void tableOfTestsIsThatOfTheirAnnotations() throws IOException {
        String table = Stream.concat(
                        Stream.of("rule,test"),
                        holdings().stream().map(Holding::row).sorted())
                .collect(Collectors.joining("\n", "", "\n"));
        if (UPDATE) {
            Files.writeString(TESTS, table);
        }
        assertEquals(Files.readString(TESTS), table, "the tests hold other rules: see bench/contract");
    }

    @Test
    void eachOfThe86RulesStandsOnce() {
        assertEquals(86, RULES.size());
        assertEquals(
                86, RULES.stream().map(row -> row.getField("rule")).distinct().count());
    }

    @Test
    void everyAnnotationNamesARuleThatIsHeld() {
        Set<String> held = holdings().stream().map(Holding::rule).collect(Collectors.toCollection(TreeSet::new));
        held.removeAll(rules("status", Set.of("kept", "leftOnPurpose")));
        assertEquals(Set.of(), held, "no rule, or one that is said not to apply");
    }

    @Test
    void whatATestCanHoldATestHolds() {
        Set<String> expected = rules("kind", HELD_BY_TESTS);
        expected.retainAll(rules("status", Set.of("kept")));
        holdings().forEach(each -> expected.remove(each.rule()));
        assertEquals(Set.of(), expected, "no test holds these");
    }

    @Test
    void whatIsNotKeptHasAReason() {
        RULES.stream()
                .filter(row -> !row.getField("status").equals("kept"))
                .forEach(row -> assertFalse(row.getField("reason").isEmpty(), row::toString));
    }
}
