package io.touchstock.inventory.beam;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.connectors.event.LostSale;
import io.touchstock.connectors.event.StockLevel;
import io.touchstock.inventory.media.CountedJourney;
import io.touchstock.inventory.media.ListPrice;
import io.touchstock.inventory.media.LossInput;
import io.touchstock.inventory.media.LossLedger;
import io.touchstock.inventory.media.LossRules;
import io.touchstock.inventory.media.TouchShare;
import io.touchstock.inventory.media.VainJourney;
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

class LostSalesBackfillTest {

    private static final LossRules RULES = new LossRules(ZoneId.of("Europe/Berlin"), 0.25);

    @Test
    void the_backfill_tells_what_the_ledgers_of_the_articles_hold() {
        List<LossInput> inputs = new ArrayList<>();
        inputs.addAll(someInputs("teapot", new Random(1)));
        inputs.addAll(someInputs("kettle", new Random(2)));
        List<LostSale> expected = Stream.of("teapot", "kettle")
                .flatMap(sku -> LossLedger.ofHistory(
                        sku,
                        inputs.stream().filter(input -> input.sku().equals(sku)).toList())
                        .sales(RULES)
                        .stream())
                .toList();
        assertThat(expected).extracting(LostSale::sku).contains("teapot", "kettle");
        inputs.addAll(inputs.subList(0, 20));
        Collections.shuffle(inputs, new Random(3));

        Pipeline pipeline = pipeline();
        PCollection<LostSale> sales = pipeline.apply(Create.of(inputs).withCoder(SerializableCoder.of(LossInput.class)))
                .apply(new LostSalesBackfill(RULES));
        PAssert.that(sales).containsInAnyOrder(expected);
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

    private static List<LossInput> someInputs(String sku, Random random) {
        List<LossInput> inputs = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            Instant at = Instant.parse("2026-03-01T00:00:00Z").plusSeconds(random.nextInt(5 * 24 * 3600));
            inputs.add(
                    switch (i % 4) {
                        case 0 -> LossInput.of(new StockLevel(sku, "berlin", at, random.nextInt(2)));
                        case 1 -> new LossInput(sku, null, null, new ListPrice(sku, at, random.nextInt(1_000_000)));
                        default ->
                            LossInput.of(new CountedJourney(
                                    new VainJourney(
                                            sku + i,
                                            sku,
                                            at,
                                            List.of(
                                                    new TouchShare("Email", "spring", 0.3),
                                                    new TouchShare("Paid Search", null, 0.7))),
                                    1));
                    });
        }
        return inputs;
    }
}
