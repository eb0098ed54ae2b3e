package io.touchstock.forecasting.beam;

import io.touchstock.connectors.files.BadFile;
import io.touchstock.forecasting.files.DemandTable;
import io.touchstock.forecasting.model.LoadedModel;
import io.touchstock.forecasting.model.ModelSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.apache.beam.sdk.Pipeline;

/**
 * Forecasts of all series of demand tables.
 *
 * <p>Series learn from each other: all that stand in one shard are forecast by one call of the model. Which these are
 * is told by the names of the series and by how many there are, so that it is the same however many workers there are
 * and in whatever order the rows come. With one shard the forecasts are those of the command {@code forecast}; with
 * more, what is fitted to the past (regression, levels, estimates of empty shelves) is fitted to the series of a shard
 * alone. The networks read no other series.
 */
public final class ForecastBackfill {
    private ForecastBackfill() {}

    /**
     * What is forecast.
     *
     * @param tables as {@link DemandBackfill} writes them
     * @param models where the model lies, there where the pipeline runs
     * @param asOf the last day of the past; null for the last day with units
     * @param days to forecast
     * @param shardSize series that are forecast together at most, but for chance, at least 1
     * @param folder for the forecasts, {@code rejected.csv} and, last, {@code manifest.csv}; what an earlier run wrote
     *     there goes
     */
    public record Request(List<Path> tables, ModelSource models, LocalDate asOf, int days, int shardSize, Path folder) {
        public Request {
            tables = List.copyOf(tables);
            Objects.requireNonNull(models, "models");
            if (shardSize < 1) {
                throw new IllegalArgumentException("shardSize is " + shardSize + "; it must be at least 1");
            }
        }
    }

    /**
     * How many days the model forecasts.
     *
     * @throws IOException if there is none, it cannot be loaded, or it reads what a demand table does not tell
     */
    public static int horizon(ModelSource models) throws IOException {
        WorkerModel model = WorkerModel.acquire(models);
        try {
            return model.ask(LoadedModel::horizon);
        } finally {
            model.release();
        }
    }

    /**
     * Runs to the end.
     *
     * @throws BadFile if a table as a whole cannot be used
     */
    public static void run(Request request, Runner runner) {
        request.tables().forEach(DemandTable::require);
        ShardFolder folder = new ShardFolder(request.folder().toString(), "forecast");
        folder.clear();
        Pipeline pipeline = runner.pipeline("backfill-forecasts");
        new ForecastPipeline(request, folder).define(pipeline);
        pipeline.run().waitUntilFinish();
    }
}
