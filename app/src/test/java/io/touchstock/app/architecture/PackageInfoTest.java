package io.touchstock.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PackageInfoTest {

    @Test
    void every_package_says_what_it_is_for() throws IOException {
        TreeSet<Path> packages = new TreeSet<>();
        for (String module : Codebase.MODULES) {
            packages.addAll(packagesOf(Codebase.checkout().resolve(module).resolve("src/main/java")));
        }

        assertThat(packages)
                .isNotEmpty()
                .allSatisfy(folder -> assertThat(folder.resolve("package-info.java"))
                        .isRegularFile()
                        .content()
                        .contains("/**"));
    }

    private static List<Path> packagesOf(Path sources) throws IOException {
        if (!Files.isDirectory(sources)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .toList();
        }
    }
}
