package io.touchstock.app.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which way imports may point. */
class WallsTest {

    private static final List<String> MATHEMATICS = List.of("org.apache.commons.math3.", "org.ejml.");

    @Test
    void a_pure_package_imports_only_java_other_pure_packages_and_mathematics() {
        classes()
                .that(Codebase.pureClasses())
                .should()
                .onlyDependOnClassesThat(describe("belong to java, to a pure package or to mathematics", type -> {
                    String name = type.getBaseComponentType().getName();
                    return type.getBaseComponentType().isPrimitive()
                            || name.startsWith("java.")
                            || Codebase.isPure(type.getBaseComponentType().getPackageName())
                            || MATHEMATICS.stream().anyMatch(name::startsWith);
                }))
                .allowEmptyShould(false)
                .check(Codebase.production());
    }

    @Test
    void the_streaming_engine_knows_nothing_of_beam() {
        noClasses()
                .that()
                .resideInAPackage("io.touchstock..flink..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.touchstock..beam..", "org.apache.beam..")
                .allowEmptyShould(false)
                .check(Codebase.production());
    }

    @Test
    void the_backfill_engine_knows_nothing_of_the_streaming_jobs() {
        noClasses()
                .that()
                .resideInAPackage("io.touchstock..beam..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.touchstock..flink..")
                .allowEmptyShould(false)
                .check(Codebase.production());
    }

    @Test
    void the_neural_network_library_stays_behind_the_interfaces_of_the_model_package() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.touchstock.forecasting.dl4j..", "io.touchstock.attribution.dl4j..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.deeplearning4j..", "org.nd4j..", "org.bytedeco..", "org.datavec..")
                .allowEmptyShould(false)
                .check(Codebase.production());
    }

    @Test
    void the_solver_stays_behind_its_own_package() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.touchstock.inventory.ortools..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.google.ortools..")
                .allowEmptyShould(false)
                .check(Codebase.production());
    }

    @Test
    void databases_are_spoken_to_in_the_store_alone() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.touchstock.connectors.store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..", "javax.sql..", "org.h2..", "org.postgresql..", "com.zaxxer..", "org.flywaydb..")
                .allowEmptyShould(false)
                .check(Codebase.production());
    }

    @Test
    void joda_time_stays_at_the_seam_to_beam() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.touchstock..beam..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.joda..")
                .allowEmptyShould(false)
                .check(Codebase.production());
    }

    @ParameterizedTest
    @CsvSource({
        "connectors, attribution;forecasting;inventory;app;benchmarks",
        "attribution, forecasting;inventory;app;benchmarks",
        "forecasting, attribution;inventory;app;benchmarks",
        "inventory, attribution;forecasting;app;benchmarks",
        "app, benchmarks"
    })
    void a_module_never_imports_its_neighbours_or_what_stands_above_it(String module, String forbidden) {
        List<String> others = List.of(forbidden.split(";", -1));
        noClasses()
                .that()
                .resideInAPackage("io.touchstock." + module + "..")
                .should()
                .dependOnClassesThat(inModules(others))
                .allowEmptyShould(false)
                .check(Codebase.production());
    }

    @Test
    void packages_form_no_cycles() {
        slices().matching("io.touchstock.(**)")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(false)
                .check(Codebase.production());
    }

    @Test
    void nothing_logs_through_the_logger_of_the_jdk() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.logging..")
                .allowEmptyShould(false)
                .check(Codebase.production());
    }

    private static DescribedPredicate<JavaClass> inModules(List<String> modules) {
        return describe(
                "belong to one of " + modules,
                type -> modules.stream()
                        .anyMatch(module ->
                                type.getPackageName().concat(".").startsWith("io.touchstock." + module + ".")));
    }
}
