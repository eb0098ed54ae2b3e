package io.touchstock.forecasting.dl4j;

import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.factory.Nd4j;

/** What a model was trained with. */
final class RuntimeVersions {
    private RuntimeVersions() {}

    static SortedMap<String, String> all() {
        SortedMap<String, String> versions = new TreeMap<>();
        versions.put("java", Objects.toString(System.getProperty("java.version"), "unknown"));
        versions.put("os.arch", Objects.toString(System.getProperty("os.arch"), "unknown"));
        versions.put("nd4j.backend", Nd4j.getBackend().getClass().getSimpleName());
        versions.put(
                "dl4j", Objects.toString(ComputationGraph.class.getPackage().getImplementationVersion(), "unknown"));
        return versions;
    }
}
