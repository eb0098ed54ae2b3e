package io.touchstock.attribution.beam;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Data beside the checkout that the project does not ship. */
final class GoldenData {

    private GoldenData() {}

    /** A file of the attribution data; skips the test where there is none. */
    static Path attribution(String name) {
        Path root = Path.of("").toAbsolutePath();
        while (root != null && !Files.exists(root.resolve("mvnw"))) {
            root = root.getParent();
        }
        Path folder = root == null
                ? Path.of("shared")
                : root.resolveSibling("shared").resolve("data").resolve("attribution");
        assumeTrue(
                Files.isDirectory(folder), "skipped: there is no folder " + folder + " with the data to compare with");
        return folder.resolve(name);
    }
}
