package io.touchstock.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.app.config.ConfigFile;
import io.touchstock.app.config.TouchstockConfig;
import io.touchstock.app.jobs.DemandOnKafka;
import io.touchstock.app.jobs.JourneysOnKafka;
import io.touchstock.app.jobs.StockOnKafka;
import io.touchstock.forecasting.model.ModelDirectory;
import io.touchstock.forecasting.model.Provenance;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.apache.flink.streaming.api.graph.StreamNode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an upgrade from a savepoint depends on, checked on the operators that the jobs really consist of. */
class TopologyTest {

    @TempDir
    Path folder;

    enum Job {
        JOURNEYS,
        DEMAND,
        STOCK
    }

    @ParameterizedTest
    @EnumSource
    void every_operator_has_a_uid_of_its_own(Job job) throws Exception {
        Collection<StreamNode> operators = graph(job).getStreamNodes();

        assertThat(operators)
                .hasSizeGreaterThan(4)
                .allSatisfy(operator -> assertThat(operator.getTransformationUID())
                        .as("uid of operator '%s'", operator.getOperatorName())
                        .isNotBlank());
        assertThat(operators).extracting(StreamNode::getTransformationUID).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void nothing_may_fall_back_to_a_generic_serializer(Job job) throws Exception {
        assertThat(environment(job).getConfiguration().get(PipelineOptions.GENERIC_TYPES))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void the_bound_of_any_later_rescaling_is_set(Job job) throws Exception {
        assertThat(environment(job).getMaxParallelism()).isPositive();
    }

    private StreamGraph graph(Job job) throws Exception {
        return environment(job).getStreamGraph(false);
    }

    private StreamExecutionEnvironment environment(Job job) throws Exception {
        Path model = folder.resolve("model");
        new ModelDirectory(model)
                .write(
                        new Provenance(
                                "lstm-of-a-test",
                                "lstm-panel",
                                LocalDate.of(2024, 1, 1),
                                "0",
                                1,
                                1,
                                new TreeMap<>(Map.of("horizon", "3")),
                                new TreeMap<>(),
                                new TreeMap<>()),
                        List.of(),
                        file -> Files.writeString(file, "never opened: the job is defined, not run"));
        TouchstockConfig config = ConfigFile.read(
                Files.writeString(folder.resolve("touchstock.conf"), "demand.model-dir = \"" + model + "\""));
        return switch (job) {
            case JOURNEYS -> JourneysOnKafka.define(config);
            case DEMAND -> DemandOnKafka.define(config);
            case STOCK -> StockOnKafka.define(config);
        };
    }
}
