package io.touchstock.attribution.beam;

import io.touchstock.attribution.aggregate.TotalsByPeriod;
import io.touchstock.attribution.journey.Observation;
import io.touchstock.connectors.event.Erasure;
import io.touchstock.connectors.event.Rejected;
import io.touchstock.connectors.files.BadFile;
import io.touchstock.connectors.files.CsvFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.beam.runners.flink.FlinkPipelineOptions;
import org.apache.beam.runners.flink.FlinkRunner;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.options.PipelineOptionsFactory;

/** Attribution over history: Beam pipelines on an embedded Flink, from files or events to {@link BackfillResult}. */
public final class Backfill {

    private Backfill() {}

    /**
     * Attributes a log with one row an event; optional columns that were not named are looked for under the names of
     * their roles. Rows that cannot be used are in the result; at one moment what stands earlier in the file comes
     * first, touchpoints and conversions alike.
     *
     * @throws BadFile if there is no such file, or it lacks a column
     */
    public static BackfillResult ofEventLog(EventLog log, BackfillConfig config) {
        EventLog found;
        try (CsvFile csv = CsvFile.open(log.path())) {
            log.columns().names().forEach(csv::column);
            found = log.withColumnsOf(csv);
        }
        Pipeline pipeline = pipeline(config);
        BackfillPipeline.ofEventLog(pipeline, found, config);
        return run(pipeline, config);
    }

    /** Attributes touchpoints, order changes, links and erasures, in any order and with copies. */
    public static BackfillResult ofObservations(Collection<Observation> observations, BackfillConfig config) {
        List<Erasure> erasures = observations.stream()
                .map(Observation::erasure)
                .filter(Objects::nonNull)
                .toList();
        Pipeline pipeline = pipeline(config);
        BackfillPipeline.ofRecords(pipeline, spool(observations, config), erasures, config);
        return run(pipeline, config);
    }

    private static List<Path> spool(Collection<Observation> observations, BackfillConfig config) {
        List<Observation> events = observations.stream()
                .filter(observation -> observation.erasure() == null)
                .toList();
        int shards = config.parallelism();
        List<Path> files = new ArrayList<>();
        try {
            for (int shard = 0; shard < shards; shard++) {
                int from = (int) ((long) events.size() * shard / shards);
                int to = (int) ((long) events.size() * (shard + 1) / shards);
                files.add(RecordFile.write(config.workDir(), "input", events.subList(from, to), ObservationCoder.of()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + config.workDir() + "; give a folder with space", e);
        }
        return files;
    }

    private static Pipeline pipeline(BackfillConfig config) {
        FlinkPipelineOptions options = PipelineOptionsFactory.as(FlinkPipelineOptions.class);
        options.setRunner(FlinkRunner.class);
        options.setFlinkMaster("[local]");
        options.setParallelism(config.parallelism());
        options.setObjectReuse(true);
        options.setFasterCopy(true);
        options.setJobName("backfill");
        return Pipeline.create(options);
    }

    private static BackfillResult run(Pipeline pipeline, BackfillConfig config) {
        pipeline.run().waitUntilFinish();
        TotalsByPeriod totals = new TotalsByPeriod(config.periods(), config.sums());
        RecordFile.readAll(config.workDir(), BackfillPipeline.TOTALS, BackfillPipeline.TOTALS_CODER)
                .forEach(totals::merge);
        List<Rejected> rejected = new ArrayList<>(
                RecordFile.readAll(config.workDir(), BackfillPipeline.REFUSED, BackfillPipeline.REJECTED_CODER));
        rejected.sort(Comparator.comparing(Rejected::source).thenComparing(Rejected::position));
        return new BackfillResult(
                totals.totals(),
                totals.putSpend(config.spend()),
                RecordFile.readAll(config.workDir(), BackfillPipeline.CREDITS, BackfillPipeline.CREDIT_CODER),
                RecordFile.readAll(config.workDir(), BackfillPipeline.JOURNEYS, BackfillPipeline.JOURNEY_CODER),
                rejected);
    }
}
