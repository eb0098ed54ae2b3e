package io.touchstock.app.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The production classes of every module, and the names that the rules use for parts of them. */
final class Codebase {

    static final String ROOT = "io.touchstock";

    static final List<String> MODULES =
            List.of("connectors", "attribution", "forecasting", "inventory", "app", "benchmarks");

    /** The packages that touch an engine or the outside world carry one of these names in their path. */
    private static final Set<String> IMPURE =
            Set.of("flink", "beam", "dl4j", "ortools", "codec", "kafka", "files", "store", "notify");

    private static final JavaClasses PRODUCTION = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    private Codebase() {}

    static JavaClasses production() {
        return PRODUCTION;
    }

    static boolean isPure(String packageName) {
        if (!packageName.startsWith(ROOT + ".")) {
            return false;
        }
        List<String> path = List.of(packageName.substring(ROOT.length() + 1).split("\\.", -1));
        return !List.of("app", "benchmarks").contains(path.get(0))
                && path.stream().noneMatch(IMPURE::contains);
    }

    static DescribedPredicate<JavaClass> pureClasses() {
        return DescribedPredicate.describe("are in a pure package", type -> isPure(type.getPackageName()));
    }

    /** The checkout: the nearest folder above the working directory that holds the launcher. */
    static Path checkout() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("touchstock"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException(
                    "no checkout of Touchstock above " + Path.of("").toAbsolutePath());
        }
        return folder;
    }
}
