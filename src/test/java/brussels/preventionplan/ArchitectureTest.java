package brussels.preventionplan;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.vertx.core.http.HttpClient;
import io.vertx.core.net.NetClient;
import jakarta.persistence.Embeddable;
import java.net.Socket;
import java.net.URL;
import java.net.URLConnection;
import java.nio.channels.SocketChannel;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Who may use whom, and which words and means belong where. */
@AnalyzeClasses(packages = ArchitectureTest.BASE, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    static final String BASE = "brussels.preventionplan";

    /** Room, then the rooms that it may use: only ones above it. A room is a package, the platform one with all below. */
    private static final Map<String, Set<String>> ROOMS = rooms("""
            platform
            language
            money
            revision: platform
            audit: platform revision
            document: platform language
            finding: platform revision document
            redaction: platform revision audit document
            correction: platform revision audit document redaction
            measure: platform language document
            commune: platform language revision document measure
            organization: platform money document
            action: platform language revision document finding commune measure
            grant: platform language money revision document finding correction measure organization
            allocation: platform language money document measure
            initiative: platform language document
            total: platform money revision document correction commune measure organization action grant
            reconciliation.check: money
            reconciliation.explanation: money reconciliation.check
            reconciliation: platform money revision document correction measure organization grant total \
            reconciliation.check reconciliation.explanation
            importing.reading: language document finding commune measure
            importing.text: platform language document finding commune measure importing.reading
            importing.table: platform document importing.reading importing.text
            importing.checking: platform money document finding commune measure organization reconciliation.check importing.reading
            importing: platform money revision audit document finding redaction correction commune measure organization action grant \
            allocation initiative total reconciliation importing.reading importing.text importing.table importing.checking
            change: platform revision
            search: platform language revision document finding
            page: platform language money revision document correction commune measure organization action grant allocation \
            initiative total reconciliation reconciliation.check search
            conformance: platform
            problemtype: platform
            exporting: platform language money revision document correction commune measure organization action grant total \
            importing.reading
            command: platform money correction measure reconciliation reconciliation.check reconciliation.explanation importing \
            importing.reading importing.table importing.checking exporting
            start: platform revision command
            """);

    private static final Set<String> PURE_ROOMS = Set.of(
            "money",
            "importing.reading",
            "importing.text",
            "importing.table",
            "importing.checking",
            "reconciliation.check",
            "reconciliation.explanation");

    private static final DescribedPredicate<JavaClass> PURE =
            describe("are pure", each -> PURE_ROOMS.contains(room(each)));

    private static final DescribedPredicate<JavaClass> TECHNICAL = resideInAnyPackage(
                    "jakarta..",
                    "io.quarkus..",
                    "io.vertx..",
                    "org.hibernate..",
                    "org.jboss..",
                    "java.sql..",
                    "javax.sql..")
            .as("of HTTP, SQL or Quarkus");

    private static final DescribedPredicate<JavaClass> QUERYING = describe(
            "are an EntityManager, a Session or a Query",
            each -> resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "io.quarkus.hibernate..")
                            .test(each)
                    && each.getSimpleName().matches("EntityManager|(Stateless)?Session|.*Query|Panache|JpaOperations"));

    private static final DescribedPredicate<JavaClass> REPOSITORY =
            assignableTo(PanacheRepositoryBase.class).as("repositories");

    private static final DescribedPredicate<JavaClass> DATABASE = resideInAPackage(BASE + ".platform.database");

    private static final DescribedPredicate<JavaClass> BULK = resideInAPackage(BASE + ".platform.bulk");

    private static final DescribedPredicate<JavaClass> PAGING = resideInAPackage(BASE + ".platform.paging");

    /** What a repository inherits that anybody may call: it stores, or reads what a key names. */
    private static final String NO_QUERY = "persist|persistAndFlush|flush|findById|findByIdOptional|listAll";

    @ArchTest
    static final ArchRule everyRoomUsesWhatItMay = classes().should(useOnlyTheRoomsThatTheyMay());

    @ArchTest
    static final ArchRule roomsDoNotUseEachOther =
            slices().matching(BASE + ".(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule platformKnowsNoFeature = noClasses()
            .that()
            .resideInAPackage(BASE + ".platform..")
            .should()
            .dependOnClassesThat(resideInAPackage(BASE + "..")
                    .and(not(resideInAPackage(BASE + ".platform..")))
                    .as("of a feature"));

    @ArchTest
    static final ArchRule coresArePure = noClasses().that(PURE).should().dependOnClassesThat(TECHNICAL);

    @ArchTest
    static final ArchRule languageIsPureButForAnAnnotation = noClasses()
            .that()
            .resideInAPackage(BASE + ".language")
            .should()
            .dependOnClassesThat(TECHNICAL.and(not(type(Embeddable.class))));

    @ArchTest
    static final ArchRule repositoriesAloneUseHibernate = noClasses()
            .that(not(REPOSITORY).and(not(DATABASE)).and(not(BULK)).and(not(PAGING)))
            .should()
            .dependOnClassesThat(QUERYING);

    @ArchTest
    static final ArchRule pagingRunsQueriesButWritesNone =
            noClasses().that(PAGING).should().dependOnClassesThat(QUERYING.and(not(type(PanacheQuery.class))));

    @ArchTest
    static final ArchRule repositoriesAloneUseJdbc = noClasses()
            .that(not(REPOSITORY).and(not(DATABASE)).and(not(BULK)))
            .should()
            .accessTargetWhere(target("JDBC is used", ArchitectureTest::isJdbc));

    @ArchTest
    static final ArchRule repositoriesAloneQuery = noClasses()
            .that(not(REPOSITORY))
            .should()
            .accessTargetWhere(target(
                    "a query of Panache is made",
                    each -> isInheritedFromPanache(each) && !each.getName().matches(NO_QUERY)));

    @ArchTest
    static final ArchRule resourcesLeavePersistenceToRepositories = noClasses()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "jakarta.persistence..", "org.hibernate..", "io.quarkus.hibernate..", "java.sql..", "javax.sql.."))
            .orShould()
            .accessTargetWhere(target("what Panache gives is used", ArchitectureTest::isInheritedFromPanache));

    @ArchTest
    static final ArchRule namesSayWhatAClassIs =
            noClasses().should().haveNameMatching(".*(Impl|Util|Utils|Helper|Manager|Dto|DTO)");

    @ArchTest
    static final ArchRule nothingStaticChanges =
            fields().that().areStatic().should().beFinal();

    @ArchTest
    static final ArchRule nobodyPrints = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    /** No address that a client sends is ever opened; the provider of tokens is Quarkus's to ask. */
    @ArchTest
    static final ArchRule nobodyAsksOtherServices = noClasses()
            .that(not(DATABASE))
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("java.net.http..", "jakarta.ws.rs.client..", "io.vertx.ext.web.client..")
                            .or(assignableTo(URLConnection.class))
                            .or(assignableTo(Socket.class))
                            .or(assignableTo(SocketChannel.class))
                            .or(assignableTo(NetClient.class))
                            .or(assignableTo(HttpClient.class))
                            .as("asking other services"));

    /** A URL opens connections by itself. */
    @ArchTest
    static final ArchRule nobodyOpensAddresses = noClasses()
            .that(not(DATABASE))
            .should()
            .callMethodWhere(target(
                    "an address is opened",
                    each -> each.getOwner().isEquivalentTo(URL.class)
                            && Set.of("openStream", "openConnection", "getContent")
                                    .contains(each.getName())));

    /** JDBC makes its drivers name java.util.logging.Logger; nobody uses it. */
    @ArchTest
    static final ArchRule nobodyLogsByTheJdk = noClasses()
            .should()
            .accessTargetWhere(target(
                    "java.util.logging is used",
                    each -> each.getOwner().getPackageName().equals("java.util.logging")));

    private static Map<String, Set<String>> rooms(String table) {
        Map<String, Set<String>> rooms = new LinkedHashMap<>();
        for (String row : table.lines().toList()) {
            String[] cells = row.split(": ?", 2);
            Set<String> used = cells.length == 1 ? Set.of() : new HashSet<>(List.of(cells[1].split(" ")));
            if (!rooms.keySet().containsAll(used) || rooms.putIfAbsent(cells[0], used) != null) {
                throw new IllegalArgumentException("a room stands once, below all that it may use: " + row);
            }
        }
        return rooms;
    }

    private static String room(JavaClass each) {
        String room = each.getPackageName().substring(BASE.length()).replaceFirst("^\\.", "");
        return room.startsWith("platform.") ? "platform" : room;
    }

    private static ArchCondition<JavaClass> useOnlyTheRoomsThatTheyMay() {
        return new ArchCondition<>("use only the rooms that they may") {
            @Override
            public void check(JavaClass each, ConditionEvents events) {
                Set<String> allowed = ROOMS.get(room(each));
                if (allowed == null) {
                    events.add(SimpleConditionEvent.violated(each, each.getName() + " is in no room of the table"));
                    return;
                }
                each.getDirectDependenciesFromSelf().stream()
                        .filter(used -> used.getTargetClass().getPackageName().startsWith(BASE))
                        .filter(used -> !room(used.getTargetClass()).equals(room(each)))
                        .filter(used -> !allowed.contains(room(used.getTargetClass())))
                        .map(Dependency::getDescription)
                        .forEach(used -> events.add(SimpleConditionEvent.violated(each, used)));
            }
        };
    }

    private static DescribedPredicate<JavaAccess<?>> target(String description, Predicate<AccessTarget> predicate) {
        return describe(description, access -> predicate.test(access.getTarget()));
    }

    private static boolean isJdbc(AccessTarget target) {
        return resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql..")
                        .test(target.getOwner())
                && !target.getOwner().isAssignableTo(Throwable.class);
    }

    private static boolean isInheritedFromPanache(AccessTarget target) {
        return target.resolveMember()
                .map(JavaMember::getOwner)
                .filter(owner -> owner.isEquivalentTo(PanacheRepositoryBase.class))
                .isPresent();
    }
}
