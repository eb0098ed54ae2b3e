package io.touchstock.forecasting.dl4j;

import io.touchstock.forecasting.boosting.BoostedForecaster;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Boosted trees that forecast, and those by which they are judged.
 *
 * @param all have learnt all days
 * @param blind in the order of the folds, those that have not learnt its days
 */
record LearntTrees(BoostedForecaster all, List<BoostedForecaster> blind) {
    private static final String ALL = "trees.bin.gz";
    private static final String BLIND = "trees-held-back-%d.bin.gz";

    LearntTrees {
        blind = List.copyOf(blind);
    }

    /** Reads them from a model's directory; a model of before there were trees gives them no share. */
    static LearntTrees read(Path directory, int folds) throws IOException {
        if (!Files.exists(directory.resolve(ALL))) {
            return new LearntTrees(BoostedForecaster.unchanged(), List.of());
        }
        List<BoostedForecaster> blind = new ArrayList<>();
        for (int i = 0; i < folds; i++) {
            blind.add(read(directory.resolve(BLIND.formatted(i))));
        }
        return new LearntTrees(read(directory.resolve(ALL)), blind);
    }

    void write(Path directory) throws IOException {
        write(all, directory.resolve(ALL));
        for (int i = 0; i < blind.size(); i++) {
            write(blind.get(i), directory.resolve(BLIND.formatted(i)));
        }
    }

    /** Those that have not learnt some days which the networks of these numbers have not learnt either. */
    BoostedForecaster unseen(HeldBack held, Fold days, int member) {
        return held.isBefore(days) || blind.isEmpty() ? all : blind.get(member % blind.size());
    }

    private static BoostedForecaster read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return BoostedForecaster.read(in);
        }
    }

    private static void write(BoostedForecaster trees, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            trees.write(out);
        }
    }
}
