package io.touchstock.app.demo;

import io.touchstock.forecasting.dl4j.LstmConfig;
import io.touchstock.forecasting.dl4j.LstmForecaster;
import io.touchstock.forecasting.dl4j.LstmTrainer;
import io.touchstock.forecasting.model.DataHash;
import io.touchstock.forecasting.model.DemandForecaster;
import io.touchstock.forecasting.model.ModelDirectory;
import io.touchstock.forecasting.model.Provenance;
import io.touchstock.forecasting.model.TrainingBudget;
import io.touchstock.forecasting.model.TrainingListener;
import io.touchstock.forecasting.model.TrainingSet;
import io.touchstock.forecasting.series.DailySeries;
import io.touchstock.forecasting.training.DemandTraining;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Where the demo keeps its model from one start to the next: a model is kept as long as its data and budget are the
 * same.
 */
final class ModelShelf {

    static final int HISTORY_DAYS = 56;
    static final int HORIZON_DAYS = 28;

    private final Path directory;
    private final long seed;
    private final TrainingBudget budget;
    private final InstantSource clock;

    ModelShelf(Path directory, long seed, TrainingBudget budget, InstantSource clock) {
        this.directory = directory;
        this.seed = seed;
        this.budget = budget;
        this.clock = clock;
    }

    Path directory() {
        return directory;
    }

    /** The model of these series, if an earlier start has left it. */
    Optional<Provenance> kept(List<DailySeries> series, LocalDate lastDay) throws IOException {
        ModelDirectory model = new ModelDirectory(directory);
        if (!model.holdsModel()) {
            return Optional.empty();
        }
        Provenance provenance = model.provenance();
        String hash = DataHash.of(new TrainingSet(series, lastDay.minusDays(HORIZON_DAYS)));
        boolean same = provenance.dataHash().equals(hash)
                && provenance.seed() == seed
                && Integer.toString(budget.maxSteps())
                        .equals(provenance.config().get("budget.steps"));
        return same && loads() ? Optional.of(provenance) : Optional.empty();
    }

    /** An older program may have left a network that this one cannot read. */
    private boolean loads() {
        try (DemandForecaster forecaster = LstmForecaster.load(directory)) {
            return forecaster.horizonDays() == HORIZON_DAYS;
        } catch (IOException e) {
            return false;
        }
    }

    /** Trains a model, judges it on the last days, and leaves it here. */
    Provenance train(List<DailySeries> series, LocalDate lastDay, TrainingListener listener) throws IOException {
        return new DemandTraining(new LstmTrainer(LstmConfig.forShop(seed), clock))
                .run(series, lastDay, HORIZON_DAYS, budget, listener, directory)
                .provenance();
    }
}
