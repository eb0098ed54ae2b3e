package io.touchstock.inventory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assumptions;

/** Reference cases that lie beside a checkout, not in it; tests on them are skipped where they are missing. */
public final class SharedCases {

    private SharedCases() {}

    public static JsonNode read(String file) {
        Path folder = repositoryRoot().resolveSibling("shared").resolve("data/inventory");
        Assumptions.assumeTrue(
                Files.isDirectory(folder), "skipped: the reference cases are not here (" + folder.normalize() + ")");
        try {
            return new ObjectMapper().readTree(folder.resolve(file).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    public static double[] doubles(JsonNode array) {
        return stream(array).mapToDouble(JsonNode::asDouble).toArray();
    }

    private static Path repositoryRoot() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
        }
        Assumptions.assumeTrue(folder != null, "skipped: not run inside the repository");
        return folder;
    }
}
