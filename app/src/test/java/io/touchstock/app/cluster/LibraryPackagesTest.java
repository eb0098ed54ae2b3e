package io.touchstock.app.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The network lies in a cluster's {@code lib/}: all that it calls must lie there too, and nowhere else. */
class LibraryPackagesTest {
    private static final String ROOT = "io.touchstock.forecasting.";

    @Test
    void every_package_that_the_network_calls_lies_in_the_library_and_not_in_the_job_jar() throws IOException {
        Set<String> called = calledBy("dl4j");

        assertThat(named(Path.of("../forecasting/pom.xml"), "<include>io/touchstock/forecasting/(\\w+)/"))
                .containsExactlyInAnyOrderElementsOf(called);
        assertThat(named(Path.of("pom.xml"), "<exclude>io/touchstock/forecasting/(\\w+)/\\*\\*"))
                .containsAll(called);
        assertThat(named(Path.of("deploy/conf/config.yaml"), "io\\.touchstock\\.forecasting\\.(\\w+)\\."))
                .containsExactlyInAnyOrderElementsOf(called);
    }

    /** The package and all that it reaches within the module. */
    private static Set<String> calledBy(String first) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.touchstock.forecasting");
        Set<String> found = new TreeSet<>(Set.of(first));
        Deque<String> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            String from = ROOT + open.pop();
            classes.stream()
                    .filter(each -> each.getPackageName().equals(from))
                    .flatMap(each -> each.getDirectDependenciesFromSelf().stream())
                    .map(dependency -> dependency.getTargetClass().getPackageName())
                    .filter(name -> name.startsWith(ROOT))
                    .map(name -> name.substring(ROOT.length()))
                    .filter(found::add)
                    .forEach(open::push);
        }
        return found;
    }

    private static Set<String> named(Path file, String pattern) throws IOException {
        Set<String> names = new TreeSet<>();
        Matcher matcher = Pattern.compile(pattern).matcher(Files.readString(file));
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }
}
