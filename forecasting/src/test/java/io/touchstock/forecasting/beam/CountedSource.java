package io.touchstock.forecasting.beam;

import io.touchstock.forecasting.model.LoadedModel;
import io.touchstock.forecasting.model.ModelSource;
import io.touchstock.forecasting.model.SteppedModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A source whose models a test can look at wherever they were loaded in this process. */
record CountedSource(String name) implements ModelSource {
    private static final Map<String, List<SteppedModel>> LOADED = new ConcurrentHashMap<>();

    List<SteppedModel> loaded() {
        return LOADED.getOrDefault(name, List.of());
    }

    @Override
    public Optional<String> stamp() {
        return Optional.of("only");
    }

    @Override
    public LoadedModel load() {
        SteppedModel model = new SteppedModel("stepped", 7);
        LOADED.computeIfAbsent(name, fresh -> new CopyOnWriteArrayList<>()).add(model);
        return model;
    }
}
