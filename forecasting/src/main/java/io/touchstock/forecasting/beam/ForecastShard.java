package io.touchstock.forecasting.beam;

import io.touchstock.forecasting.files.ForecastCsv;
import io.touchstock.forecasting.history.SeriesTable;
import io.touchstock.forecasting.history.ShardSummary;
import io.touchstock.forecasting.history.Sharding;
import io.touchstock.forecasting.history.TableForecasts;
import io.touchstock.forecasting.model.ModelSource;
import io.touchstock.forecasting.model.QuantileForecast;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollectionView;

/** Forecasts the series of a shard together and writes them, sorted by their names. */
final class ForecastShard extends DoFn<KV<Integer, Iterable<byte[]>>, ShardSummary> {
    private static final long serialVersionUID = 1L;

    private final ModelSource models;
    private final int days;
    private final int shardSize;
    private final ShardFolder folder;
    private final PCollectionView<LocalDate> lastDay;
    private final PCollectionView<Long> count;
    private transient WorkerModel model;

    ForecastShard(
            ForecastBackfill.Request request,
            ShardFolder folder,
            PCollectionView<LocalDate> lastDay,
            PCollectionView<Long> count) {
        this.models = request.models();
        this.days = request.days();
        this.shardSize = request.shardSize();
        this.folder = folder;
        this.lastDay = lastDay;
        this.count = count;
    }

    @Setup
    public void setup() throws IOException {
        model = WorkerModel.acquire(models);
    }

    @ProcessElement
    public void forecast(ProcessContext context) {
        KV<Integer, Iterable<byte[]>> shard = context.element();
        List<byte[]> packed = new ArrayList<>();
        shard.getValue().forEach(packed::add);
        Iterable<SeriesTable> tables =
                () -> packed.stream().map(SeriesTableCoder::unpacked).iterator();
        LocalDate asOf = context.sideInput(lastDay);
        List<QuantileForecast> forecasts = model.ask(loaded -> TableForecasts.of(loaded, tables, asOf, days));
        String file = folder.shard(shard.getKey(), Sharding.shards(context.sideInput(count), shardSize));
        folder.write(file, path -> context.output(written(file, path, forecasts)));
    }

    private static ShardSummary written(String file, Path path, List<QuantileForecast> forecasts) {
        ShardSummary summary = ShardSummary.of(file);
        try (ForecastCsv csv = ForecastCsv.create(path)) {
            for (QuantileForecast forecast : forecasts) {
                csv.days(forecast);
                summary = summary.plus(forecast);
            }
        }
        return summary;
    }

    @Teardown
    public void teardown() {
        if (model != null) {
            model.release();
            model = null;
        }
    }
}
