package io.touchstock.attribution.model;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * The models that can be asked for by name: those of {@link Models}, and models that had to be trained first.
 *
 * @param options of the models in {@link Models}
 * @param trained further models, by names of their own
 */
public record ModelCatalogue(ModelOptions options, List<JourneyModel> trained) implements Serializable {

    /**
     * Takes trained models in.
     *
     * @throws IllegalArgumentException if a trained model has the name of another model
     */
    public ModelCatalogue {
        trained = List.copyOf(trained);
        List<String> names = new ArrayList<>(Models.NAMES);
        for (JourneyModel model : trained) {
            if (names.contains(model.name())) {
                throw new IllegalArgumentException("trained holds a second model of the name '" + model.name()
                        + "'; give each model a name of its own");
            }
            names.add(model.name());
        }
    }

    /** A catalogue without trained models. */
    public static ModelCatalogue of(ModelOptions options) {
        return new ModelCatalogue(options, List.of());
    }

    /** All names, in the order in which a report shows them. */
    public List<String> names() {
        return with(Models.NAMES);
    }

    /** The names of models that split one journey at a time. */
    public List<String> journeyLevelNames() {
        return with(Models.JOURNEY_LEVEL_NAMES);
    }

    private List<String> with(List<String> untrained) {
        List<String> names = new ArrayList<>(untrained);
        trained.forEach(model -> names.add(model.name()));
        return List.copyOf(names);
    }

    /**
     * A model over path counts.
     *
     * @throws IllegalArgumentException if there is no model of that name, with the nearest name
     */
    public AttributionModel named(String name) {
        for (JourneyModel model : trained) {
            if (model.name().equals(name)) {
                return new JourneyByJourney(model);
            }
        }
        Models.requireKnown(name, names());
        return Models.named(name, options);
    }

    /**
     * A model over single journeys.
     *
     * @throws IllegalArgumentException if there is no model of that name, with the nearest name, or if it cannot look
     *     at one journey alone
     */
    public JourneyModel journeyLevel(String name) {
        for (JourneyModel model : trained) {
            if (model.name().equals(name)) {
                return model;
            }
        }
        Models.requireKnown(name, names());
        return Models.journeyLevel(name, options);
    }
}
