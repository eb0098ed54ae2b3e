package io.touchstock.inventory.beam;

import io.touchstock.connectors.event.StockLevel;
import io.touchstock.connectors.event.WastedSpend;
import io.touchstock.inventory.media.PaidClick;
import io.touchstock.inventory.media.ShelfInput;
import io.touchstock.inventory.media.WasteLedger;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.beam.runners.flink.FlinkPipelineOptions;
import org.apache.beam.runners.flink.FlinkRunner;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.PCollection;
import org.junit.jupiter.api.Test;

class WastedSpendBackfillTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    @Test
    void the_backfill_tells_what_the_ledgers_of_the_articles_hold() {
        List<ShelfInput> inputs = new ArrayList<>();
        inputs.addAll(someInputs("teapot", new Random(1)));
        inputs.addAll(someInputs("kettle", new Random(2)));
        List<WastedSpend> expected = Stream.of("teapot", "kettle")
                .flatMap(sku ->
                        WasteLedger.ofHistory(
                                sku,
                                inputs.stream()
                                        .filter(input -> input.sku().equals(sku))
                                        .toList())
                                .rows(ZONE)
                                .stream())
                .toList();
        inputs.addAll(inputs.subList(0, 20));
        Collections.shuffle(inputs, new Random(3));

        Pipeline pipeline = pipeline();
        PCollection<WastedSpend> rows = pipeline.apply(
                        Create.of(inputs).withCoder(SerializableCoder.of(ShelfInput.class)))
                .apply(new WastedSpendBackfill(ZONE));
        PAssert.that(rows).containsInAnyOrder(expected);
        pipeline.run().waitUntilFinish();
    }

    private static Pipeline pipeline() {
        FlinkPipelineOptions options = PipelineOptionsFactory.as(FlinkPipelineOptions.class);
        options.setRunner(FlinkRunner.class);
        options.setFlinkMaster("[local]");
        options.setParallelism(2);
        options.setFasterCopy(true);
        return Pipeline.create(options);
    }

    private static List<ShelfInput> someInputs(String sku, Random random) {
        List<ShelfInput> inputs = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            Instant at = Instant.parse("2026-03-01T00:00:00Z").plusSeconds(random.nextInt(5 * 24 * 3600));
            inputs.add(
                    i % 4 == 0
                            ? ShelfInput.of(new StockLevel(sku, "berlin", at, random.nextInt(2)))
                            : ShelfInput.of(new PaidClick(sku + i, sku, at, "Paid Search", null, random.nextInt(100))));
        }
        return inputs;
    }
}
