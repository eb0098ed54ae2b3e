package io.touchstock.benchmarks.truth;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/**
 * Plays every shop with several seeds, once as it was and once without each channel, lets every model credit the
 * journeys that the shop's systems saw, and prints how far each is from what the channels caused. The same arguments
 * print the same tables.
 */
public final class TruthBenchmark {
    private static final int DEFAULT_SEEDS = 3;

    private static final String LEARNED = "learned";

    private TruthBenchmark() {}

    /**
     * Prints the tables and writes every share behind them to {@code benchmarks/target/truth.csv}.
     *
     * @param arguments number of seeds (default 3), then the names of the shops (default all), and {@code learned} to
     *     train the learned model on each as well
     * @throws Exception if the file cannot be written or a trial fails
     */
    public static void main(String[] arguments) throws Exception {
        int seeds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : DEFAULT_SEEDS;
        List<String> names =
                new ArrayList<>(List.of(arguments).subList(Math.min(1, arguments.length), arguments.length));
        boolean learned = names.remove(LEARNED);
        Map<TruthShop, List<Trial>> trials = run(seeds, names, learned);
        Path shares = Path.of("benchmarks", "target", "truth.csv");
        TrialsCsv.write(trials.values(), shares);
        new TruthTables(trials, System.out).print();
        System.out.println("Every share: " + shares);
    }

    private static Map<TruthShop, List<Trial>> run(int seeds, List<String> names, boolean learned) throws Exception {
        ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            Map<TruthShop, List<Future<Trial>>> started = new LinkedHashMap<>();
            for (TruthShop shop : TruthShops.all()) {
                if (names.isEmpty() || names.contains(shop.name())) {
                    started.put(
                            shop,
                            LongStream.rangeClosed(1, seeds)
                                    .mapToObj(seed -> workers.submit(() -> Trial.run(shop, seed, learned)))
                                    .toList());
                }
            }
            Map<TruthShop, List<Trial>> trials = new LinkedHashMap<>();
            for (Map.Entry<TruthShop, List<Future<Trial>>> shop : started.entrySet()) {
                List<Trial> runs = new ArrayList<>();
                for (Future<Trial> trial : shop.getValue()) {
                    runs.add(trial.get());
                }
                trials.put(shop.getKey(), runs);
            }
            return trials;
        } finally {
            workers.shutdownNow();
        }
    }
}
