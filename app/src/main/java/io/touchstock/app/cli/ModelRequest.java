package io.touchstock.app.cli;

import io.touchstock.attribution.model.ModelOptions;
import java.nio.file.Path;
import java.util.List;

/**
 * Which models are asked.
 *
 * @param names in the order of the report
 * @param typed whether the names were typed, and not left to the input
 * @param options of the models
 * @param chooseOrder whether the order of the Markov chain is to be found on held-out journeys
 * @param learnedModel directory in which the learned model is kept, or null
 */
record ModelRequest(List<String> names, boolean typed, ModelOptions options, boolean chooseOrder, Path learnedModel) {

    ModelRequest {
        names = List.copyOf(names);
    }

    boolean asks(String name) {
        return names.contains(name);
    }

    ModelRequest withMarkovOrder(int order) {
        return new ModelRequest(names, typed, options.withMarkovOrder(order), chooseOrder, learnedModel);
    }
}
