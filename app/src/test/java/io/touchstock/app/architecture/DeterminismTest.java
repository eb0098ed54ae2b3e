package io.touchstock.app.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Outside of the composition root nothing looks at the machine: time and randomness are handed in. */
class DeterminismTest {

    private static final Set<String> PROCESS = Set.of(
            "java.lang.System.exit", "java.lang.System.getenv", "java.lang.Runtime.halt", "java.lang.Runtime.exit");

    private static final Set<String> CLOCKS = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.time.Clock.system",
            "java.time.InstantSource.system",
            "java.time.ZoneId.systemDefault",
            "java.util.Calendar.getInstance",
            "java.util.TimeZone.getDefault");

    private static final Set<String> DICE = Set.of(
            "java.lang.Math.random",
            "java.util.UUID.randomUUID",
            "java.util.concurrent.ThreadLocalRandom.current",
            "java.util.random.RandomGenerator.getDefault");

    private static final Set<String> SEEDED_BY_THEIR_ARGUMENT =
            Set.of("java.util.Random", "java.util.SplittableRandom");

    @Test
    void a_program_starts_in_the_app_and_nowhere_else() {
        methods()
                .that()
                .haveName("main")
                .and()
                .areStatic()
                .should()
                .beDeclaredInClassesThat()
                .resideInAnyPackage("io.touchstock.app..", "io.touchstock.benchmarks..")
                .allowEmptyShould(false)
                .check(Codebase.production());
    }

    @Test
    void only_the_app_ends_the_process_or_reads_its_environment() {
        outsideOfTheApp()
                .should(accessTargetWhere(
                        describe("ends the process or reads its environment", call -> PROCESS.contains(nameOf(call)))))
                .allowEmptyShould(false)
                .check(Codebase.production());
    }

    @Test
    void only_the_app_reads_a_wall_clock() {
        outsideOfTheApp()
                .should(accessTargetWhere(describe("reads the clock of the machine", DeterminismTest::readsTheClock)))
                .allowEmptyShould(false)
                .check(Codebase.production());
    }

    @Test
    void only_the_app_draws_without_a_seed() {
        outsideOfTheApp()
                .should(accessTargetWhere(describe("draws without a seed", DeterminismTest::drawsWithoutASeed)))
                .allowEmptyShould(false)
                .check(Codebase.production());
    }

    private static GivenClassesConjunction outsideOfTheApp() {
        return noClasses().that().resideOutsideOfPackages("io.touchstock.app..", "io.touchstock.benchmarks..");
    }

    private static boolean readsTheClock(JavaAccess<?> call) {
        String owner = call.getTargetOwner().getName();
        boolean nowWithoutClock = owner.startsWith("java.time.")
                && call.getName().equals("now")
                && parameterTypes(call).noneMatch("java.time.Clock"::equals);
        boolean newDate = owner.equals("java.util.Date") && isConstructorWithoutArguments(call);
        return nowWithoutClock || newDate || CLOCKS.contains(nameOf(call));
    }

    private static boolean drawsWithoutASeed(JavaAccess<?> call) {
        String owner = call.getTargetOwner().getName();
        boolean unseeded = SEEDED_BY_THEIR_ARGUMENT.contains(owner) && isConstructorWithoutArguments(call);
        boolean shuffle = nameOf(call).equals("java.util.Collections.shuffle")
                && parameterTypes(call).noneMatch("java.util.Random"::equals);
        return unseeded || shuffle || DICE.contains(nameOf(call)) || owner.equals("java.security.SecureRandom");
    }

    private static boolean isConstructorWithoutArguments(JavaAccess<?> call) {
        return call.getName().equals("<init>") && parameterTypes(call).findAny().isEmpty();
    }

    private static String nameOf(JavaAccess<?> access) {
        return access.getTargetOwner().getName() + "." + access.getName();
    }

    private static Stream<String> parameterTypes(JavaAccess<?> access) {
        return access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target
                ? target.getRawParameterTypes().stream().map(JavaClass::getName)
                : Stream.empty();
    }
}
