package io.touchstock.forecasting.beam;

import io.touchstock.connectors.event.Order;
import io.touchstock.connectors.event.Product;
import io.touchstock.connectors.event.Promotion;
import io.touchstock.connectors.event.StockLevel;
import io.touchstock.connectors.files.BadFile;
import io.touchstock.forecasting.demand.DemandRules;
import java.io.Serializable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.apache.beam.sdk.Pipeline;

/**
 * The training set: daily demand of every article at every location, of orders, stock, promotions and the catalogue, as
 * tables that {@code train} and {@code demand.past-file} read. What cannot be used goes to {@code rejected.csv}.
 *
 * <p>The rows are those that the stream tells where nothing comes late and nothing is forgotten: a cancellation takes
 * its order back however old that is, and a series goes on to the end of the past though it has fallen silent.
 */
public final class DemandBackfill {
    private DemandBackfill() {}

    /**
     * What is read.
     *
     * @param orders at least one file; of two messages of an order with one status the one in the earlier file, then on
     *     the earlier line, counts
     * @param stock may be empty
     * @param promotions null if there are none
     * @param products null if there is no catalogue
     */
    public record Input(List<Path> orders, List<Path> stock, Path promotions, Path products) {
        public Input {
            orders = List.copyOf(orders);
            stock = List.copyOf(stock);
        }
    }

    /** How the files are read, there where the pipeline runs. */
    public record Readers(
            EventReader<Order> orders,
            EventReader<StockLevel> stock,
            EventReader<Promotion> promotions,
            EventReader<Product> products)
            implements Serializable {}

    /**
     * What is written.
     *
     * @param rules see {@link DemandRules#ofWholeHistory}; their horizon is how many days after the past are told
     * @param asOf the last day of the past; null for that of the last order
     * @param shards files that the series are spread over, at least 1; a worker holds the series of one in memory, at
     *     some three bytes a day
     * @param folder for the tables, {@code rejected.csv} and, last, {@code manifest.csv}; what an earlier run wrote
     *     there goes
     */
    public record Output(DemandRules rules, LocalDate asOf, int shards, Path folder) {
        public Output {
            Objects.requireNonNull(rules, "rules");
            if (shards < 1) {
                throw new IllegalArgumentException("shards is " + shards + "; it must be at least 1");
            }
        }
    }

    /**
     * Runs to the end.
     *
     * @throws BadFile if a file as a whole cannot be used
     */
    public static void run(Input input, Readers readers, Output output, Runner runner) {
        ShardFolder folder = new ShardFolder(output.folder().toString(), "demand");
        folder.clear();
        Pipeline pipeline = runner.pipeline("backfill-demand");
        new DemandPipeline(input, readers, output, folder).define(pipeline);
        pipeline.run().waitUntilFinish();
    }
}
