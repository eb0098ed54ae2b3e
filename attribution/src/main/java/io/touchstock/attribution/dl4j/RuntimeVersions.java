package io.touchstock.attribution.dl4j;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.factory.Nd4j;

/** What a model was trained with. */
final class RuntimeVersions {
    private static final String DL4J_POM = "/META-INF/maven/org.deeplearning4j/deeplearning4j-nn/pom.properties";

    private RuntimeVersions() {}

    static SortedMap<String, String> all() {
        SortedMap<String, String> versions = new TreeMap<>();
        versions.put("java", Objects.toString(System.getProperty("java.version"), "unknown"));
        versions.put("os.arch", Objects.toString(System.getProperty("os.arch"), "unknown"));
        versions.put("nd4j.backend", Nd4j.getBackend().getClass().getSimpleName());
        versions.put("dl4j", dl4j());
        return versions;
    }

    /** DL4J's jar names no version in its manifest, only in what Maven left there; a shaded jar may have lost it. */
    private static String dl4j() {
        try (InputStream stream = MultiLayerNetwork.class.getResourceAsStream(DL4J_POM)) {
            Properties properties = new Properties();
            if (stream != null) {
                properties.load(stream);
            }
            return properties.getProperty("version", "unknown");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + DL4J_POM + " from the jar of DL4J", e);
        }
    }
}
