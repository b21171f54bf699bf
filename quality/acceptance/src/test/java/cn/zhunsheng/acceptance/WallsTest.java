package cn.zhunsheng.acceptance;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// Who may call whom, what the spine may know of the world, and how classes are named and opened.
class WallsTest {
    private static final String DICTIONARY = "cn.zhunsheng.dictionary..";
    private static final String CHECK = "cn.zhunsheng.check..";
    private static final String DATABASE = "cn.zhunsheng.database..";
    private static final String MATCH = "cn.zhunsheng.match..";
    private static final String LEDGER = "cn.zhunsheng.ledger..";
    private static final String LIBRARY = "cn.zhunsheng.library..";
    private static final String SEARCH = "cn.zhunsheng.search..";
    private static final String CLI = "cn.zhunsheng.cli..";
    private static final String SERVER = "cn.zhunsheng.server..";

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(
                    "cn.zhunsheng.dictionary",
                    "cn.zhunsheng.check",
                    "cn.zhunsheng.match",
                    "cn.zhunsheng.ledger",
                    "cn.zhunsheng.database",
                    "cn.zhunsheng.library",
                    "cn.zhunsheng.search",
                    "cn.zhunsheng.cli",
                    "cn.zhunsheng.server");

    private static final List<String> BANNED_ENDINGS = List.of(
            "Impl", "Manager", "Util", "Utils", "Helper", "Handler", "Processor", "Data", "Info", "Base", "DTO", "VO");

    private static final Set<String> CLOCKS = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.time.InstantSource.system",
            "java.time.Clock.system",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone");

    private static final String[] NOTATIONS = {
        "cn.zhunsheng.dictionary.format..",
        "cn.zhunsheng.dictionary.pattern..",
        "cn.zhunsheng.dictionary.rule..",
        "cn.zhunsheng.dictionary.scheme.."
    };
    private static final Set<String> VOCABULARY = Set.of("Words", "Refusal", "DataType", "Encoding", "NearestName");

    @Test
    void readsEveryRoom() {
        assertThat(HOUSE)
                .as("No class was read for a room: was it moved? Then name its new package in this test")
                .anyMatch(c -> c.getPackageName().equals("cn.zhunsheng.dictionary"))
                .anyMatch(c -> c.getPackageName().equals("cn.zhunsheng.check"))
                .anyMatch(c -> c.getPackageName().equals("cn.zhunsheng.match"))
                .anyMatch(c -> c.getPackageName().equals("cn.zhunsheng.ledger"))
                .anyMatch(c -> c.getPackageName().equals("cn.zhunsheng.library"))
                .anyMatch(c -> c.getPackageName().equals("cn.zhunsheng.search"))
                .anyMatch(c -> c.getPackageName().equals("cn.zhunsheng.cli"));
    }

    @Test
    void dictionaryCallsNoOtherRoom() {
        noClasses()
                .that()
                .resideInAPackage(DICTIONARY)
                .should()
                .dependOnClassesThat(room().and(DescribedPredicate.not(resideInAPackage(DICTIONARY))))
                .because("code looks left only: dictionary, check, runners")
                .check(HOUSE);
    }

    @Test
    void checkCallsOnlyTheDictionary() {
        noClasses()
                .that()
                .resideInAPackage(CHECK)
                .should()
                .dependOnClassesThat(room().and(DescribedPredicate.not(resideInAnyPackage(DICTIONARY, CHECK))))
                .because("code looks left only: dictionary, check, runners")
                .check(HOUSE);
    }

    @Test
    void matchCallsOnlyWhatIsLeftOfIt() {
        noClasses()
                .that()
                .resideInAPackage(MATCH)
                .should()
                .dependOnClassesThat(room().and(DescribedPredicate.not(resideInAnyPackage(DICTIONARY, CHECK, MATCH))))
                .because("code looks left only: dictionary, check, match, runners")
                .check(HOUSE);
    }

    @Test
    void ledgerCallsNoOtherRoomAndNoOtherRoomCallsIt() {
        noClasses()
                .that()
                .resideInAPackage(LEDGER)
                .should()
                .dependOnClassesThat(room().and(DescribedPredicate.not(resideInAPackage(LEDGER))))
                .because("a log knows nothing of what is logged")
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAnyPackage(DICTIONARY, CHECK, MATCH, DATABASE)
                .should()
                .dependOnClassesThat(resideInAPackage(LEDGER))
                .because("what a room has to log, a runner hands over")
                .check(HOUSE);
    }

    @Test
    void verifyingSharesWithWritingTheHashAlone() {
        noClasses()
                .that()
                .resideInAPackage("cn.zhunsheng.ledger.verify")
                .should()
                .dependOnClassesThat(resideInAPackage("cn.zhunsheng.ledger"))
                .because("a mistake of the writer must not be the verifier's")
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAPackage("cn.zhunsheng.ledger")
                .should()
                .dependOnClassesThat(resideInAPackage("cn.zhunsheng.ledger.verify"))
                .because("a mistake of the verifier must not be the writer's")
                .check(HOUSE);
    }

    @Test
    void databaseCallsOnlyTheSpine() {
        noClasses()
                .that()
                .resideInAPackage(DATABASE)
                .should()
                .dependOnClassesThat(
                        room().and(DescribedPredicate.not(resideInAnyPackage(DICTIONARY, CHECK, DATABASE))))
                .because("a library of the runners sees the spine and no runner")
                .check(HOUSE);
    }

    @Test
    void libraryAndSearchCallOnlyTheDictionary() {
        for (String library : List.of(LIBRARY, SEARCH)) {
            noClasses()
                    .that()
                    .resideInAPackage(library)
                    .should()
                    .dependOnClassesThat(room().and(DescribedPredicate.not(resideInAnyPackage(DICTIONARY, library))))
                    .because("packages and things are found the same way whoever runs")
                    .check(HOUSE);
        }
    }

    @Test
    void onlySearchKnowsItsIndex() {
        noClasses()
                .that()
                .resideOutsideOfPackage(SEARCH)
                .should()
                .dependOnClassesThat(resideInAPackage("org.apache.lucene.."))
                .because("what answers questions can be exchanged")
                .check(HOUSE);
    }

    @Test
    void onlyTheDatabaseAndTheServerKnowJdbc() {
        noClasses()
                .that()
                .resideOutsideOfPackages(DATABASE, SERVER)
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql..", "org.mariadb.."))
                .because("a check of a file must not load it")
                .check(HOUSE);
    }

    @Test
    void onlyStoresOfTheServerKnowSql() {
        noClasses()
                .that()
                .resideInAPackage(SERVER)
                .and()
                .haveNameNotMatching(".*Store([$]\\w+)?")
                .and()
                .resideOutsideOfPackages(
                        "cn.zhunsheng.server.site..", "cn.zhunsheng.server.database..", "cn.zhunsheng.server.backup..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "java.sql..", "javax.sql..", "org.postgresql..", "org.springframework.jdbc.."))
                .because("the SQL of a room stands in its store")
                .check(HOUSE);
    }

    @Test
    void serverCallsNoOtherRunner() {
        noClasses()
                .that()
                .resideInAPackage(SERVER)
                .should()
                .dependOnClassesThat(resideInAPackage(CLI))
                .because("runners see the spine and not each other")
                .check(HOUSE);
    }

    @Test
    void databaseIsReachedThroughOneClass() {
        noClasses()
                .that()
                .resideInAPackage(CLI)
                .and()
                .doNotHaveSimpleName("LiveDatabase")
                .should()
                .dependOnClassesThat(resideInAPackage(DATABASE))
                .because("a check of a file must not load it")
                .check(HOUSE);
    }

    /// Its rooms will see more; what it stands on sees the words of a refusal, no more.
    @Test
    void theServersDatabaseCallsNoRoomOfTheHouse() {
        noClasses()
                .that()
                .resideInAPackage("cn.zhunsheng.server.database..")
                .should()
                .dependOnClassesThat(room().and(DescribedPredicate.not(resideInAPackage(SERVER)))
                        .and(DescribedPredicate.not(
                                describe("Words or Refusal", c -> VOCABULARY.contains(c.getSimpleName())))))
                .because("what every room stands on calls none of them")
                .check(HOUSE);
    }

    @Test
    void theServersBackupCallsItsDatabaseAndTheLogAndNoRoom() {
        noClasses()
                .that()
                .resideInAPackage("cn.zhunsheng.server.backup..")
                .should()
                .dependOnClassesThat(room().and(DescribedPredicate.not(resideInAnyPackage(
                        "cn.zhunsheng.server.backup..", "cn.zhunsheng.server.database..", LEDGER, DICTIONARY))))
                .orShould()
                .dependOnClassesThat(resideInAPackage("org.springframework.."))
                .because("a backup must be possible when a room cannot start")
                .check(HOUSE);
    }

    @Test
    void commandLineCallsOnlyTheSpineAndTheLibrariesOfRunners() {
        noClasses()
                .that()
                .resideInAPackage(CLI)
                .should()
                .dependOnClassesThat(room().and(DescribedPredicate.not(
                        resideInAnyPackage(DICTIONARY, CHECK, MATCH, LEDGER, DATABASE, LIBRARY, CLI))))
                .because("runners see the spine and not each other")
                .check(HOUSE);
    }

    @Test
    void spineKnowsNoNetworkDatabaseOrLog() {
        noClasses()
                .that()
                .resideInAnyPackage(DICTIONARY, CHECK, MATCH, LEDGER)
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "java.net..",
                        "javax.net..",
                        "java.sql..",
                        "javax.sql..",
                        "java.util.logging..",
                        "org.slf4j..",
                        "org.apache.logging..",
                        "org.apache.commons.logging.."))
                .orShould()
                .dependOnClassesThat(describe("System.Logger", c -> c.getName().startsWith("java.lang.System$Logger")))
                .because("the spine is true without them; what it needs comes in from the runner")
                .check(HOUSE);
    }

    @Test
    void spineReadsNoClock() {
        noClasses()
                .that()
                .resideInAnyPackage(DICTIONARY, CHECK, MATCH, LEDGER)
                .should()
                .accessTargetWhere(access("a clock", WallsTest::readsAClock))
                .because("the day comes in by constructor, so that equal input gives equal bytes")
                .check(HOUSE);
    }

    @Test
    void spineSpeaksToNoConsoleAndEndsNoProcess() {
        noClasses()
                .that()
                .resideInAnyPackage(DICTIONARY, CHECK, MATCH, LEDGER)
                .should()
                .accessTargetWhere(access(
                        "the console or the end of the process",
                        target -> ownedBy(target, "java.lang.System", "in", "out", "err", "exit", "getenv", "console")
                                || ownedBy(target, "java.lang.Runtime", "exit", "halt")
                                || target.getName().equals("printStackTrace")))
                .because("the spine returns values; only runners speak and end")
                .check(HOUSE);
    }

    @Test
    void spineDrawsNoUnseededNumbers() {
        noClasses()
                .that()
                .resideInAnyPackage(DICTIONARY, CHECK, MATCH, LEDGER)
                .should()
                .accessTargetWhere(access("a random number without a seed", WallsTest::drawsUnseeded))
                .because("randomness comes in by constructor, so that equal input gives equal bytes")
                .check(HOUSE);
    }

    @Test
    void packagesOfTheDictionaryFormNoCircle() {
        slices().matching("cn.zhunsheng.dictionary.(*)..")
                .should()
                .beFreeOfCycles()
                .check(HOUSE);
    }

    /// The dictionary stands on its notations, and they speak in its words: that circle exists and stays this small.
    @Test
    void notationsKnowOfTheDictionaryOnlyItsWords() {
        noClasses()
                .that()
                .resideInAnyPackage(NOTATIONS)
                .should()
                .dependOnClassesThat(resideInAPackage("cn.zhunsheng.dictionary")
                        .and(describe("more than " + VOCABULARY, c -> !VOCABULARY.contains(c.getSimpleName()))))
                .because("format, pattern, rule and scheme must be readable without elements, models and packages")
                .check(HOUSE);
    }

    @Test
    void packagesOfTheCheckFormNoCircle() {
        slices().assignedFrom(eachPackage()).should().beFreeOfCycles().check(HOUSE.that(resideInAPackage(CHECK)));
    }

    @Test
    void packagesOfTheMatchFormNoCircle() {
        slices().assignedFrom(eachPackage()).should().beFreeOfCycles().check(HOUSE.that(resideInAPackage(MATCH)));
    }

    @Test
    void packagesOfTheLedgerFormNoCircle() {
        slices().assignedFrom(eachPackage()).should().beFreeOfCycles().check(HOUSE.that(resideInAPackage(LEDGER)));
    }

    @Test
    void classesAreNamedForWhatTheyAre() {
        classes()
                .should(have(describe(
                        "a name without the endings " + String.join(" ", BANNED_ENDINGS),
                        c -> BANNED_ENDINGS.stream().noneMatch(c.getSimpleName()::endsWith))))
                .because("a class is named for what it is, not for being a piece of code")
                .check(HOUSE);
    }

    @Test
    void everyPackageSaysWhatItsNullsMean() {
        List<String> unmarked = Stream.of(DICTIONARY, CHECK, MATCH, LEDGER, DATABASE, LIBRARY, CLI)
                .map(room -> HOUSE.getPackage(room.substring(0, room.length() - 2)))
                .flatMap(room -> Stream.concat(Stream.of(room), room.getSubpackagesInTree().stream()))
                .filter(each -> !each.getClasses().isEmpty() && !each.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .toList();
        assertThat(unmarked)
                .as("Add a package-info.java with a sentence of purpose and @NullMarked")
                .isEmpty();
    }

    @Test
    void whatIsPublicIsClosed() {
        classes()
                .that()
                .arePublic()
                .should(have(describe("a closed form: final, record, interface, enum or sealed", WallsTest::isClosed)))
                .because("public is a promise to another room, and nobody keeps promises for subclasses")
                .check(HOUSE);
    }

    private static SliceAssignment eachPackage() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass each) {
                return SliceIdentifier.of(each.getPackageName());
            }

            @Override
            public String getDescription() {
                return "each package by itself";
            }
        };
    }

    private static DescribedPredicate<JavaClass> room() {
        return resideInAPackage("cn.zhunsheng..");
    }

    private static DescribedPredicate<JavaAccess<?>> access(
            String description, java.util.function.Predicate<AccessTarget> which) {
        return describe(description, access -> which.test(access.getTarget()));
    }

    private static boolean ownedBy(AccessTarget target, String owner, String... names) {
        return target.getOwner().getName().equals(owner) && List.of(names).contains(target.getName());
    }

    private static boolean readsAClock(AccessTarget target) {
        String owner = target.getOwner().getName();
        boolean now = owner.startsWith("java.time.") && target.getName().equals("now");
        boolean old = owner.equals("java.util.Date") || owner.equals("java.util.Calendar");
        return now || old || CLOCKS.contains(owner + "." + target.getName());
    }

    private static boolean drawsUnseeded(AccessTarget target) {
        String owner = target.getOwner().getName();
        boolean unseeded = target instanceof AccessTarget.ConstructorCallTarget made
                && (owner.equals("java.util.Random") || owner.equals("java.util.SplittableRandom"))
                && made.getRawParameterTypes().isEmpty();
        return unseeded
                || owner.equals("java.security.SecureRandom")
                || owner.equals("java.util.concurrent.ThreadLocalRandom")
                || ownedBy(target, "java.lang.Math", "random")
                || ownedBy(target, "java.util.UUID", "randomUUID");
    }

    private static boolean isClosed(JavaClass each) {
        return each.getModifiers().contains(JavaModifier.FINAL)
                || each.isRecord()
                || each.isInterface()
                || each.isEnum()
                || each.reflect().isSealed();
    }
}
