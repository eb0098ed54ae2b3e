package io.touchstock.app.report;

import java.util.List;
import java.util.Map;

/** What each model's numbers mean to somebody who decides on a budget. */
final class Readings {
    private static final Map<String, Page.Reading> BY_MODEL = Map.of(
            "first",
            new Page.Reading(
                    "first",
                    "The whole order goes to the touchpoint that began the journey.",
                    "Good for seeing who brings new people; blind to everything that closes."),
            "last",
            new Page.Reading(
                    "last",
                    "The whole order goes to the touchpoint right before it.",
                    "What most shops run on. It overpays channels that wait where people buy anyway."),
            "linear",
            new Page.Reading(
                    "linear",
                    "Every touchpoint of the journey gets the same share.",
                    "Fair to all and sharp about none; channels that are everywhere look strong."),
            "position",
            new Page.Reading(
                    "position",
                    "First and last touchpoint get fixed shares, those between them the rest.",
                    "The shares are a choice, not a finding; they are listed under the parameters."),
            "time-decay",
            new Page.Reading(
                    "time-decay",
                    "The closer to the order, the larger the share; it halves with every half-life.",
                    "Suits short decisions; punishes what starts long ones."),
            "markov",
            new Page.Reading(
                    "markov",
                    "Journeys become a network of steps. A channel earns in proportion to the orders that would be lost"
                            + " if every way through it were cut.",
                    "Uses the journeys without an order too. It describes who stands on the way, which is not proof of"
                            + " what caused the order."),
            "shapley",
            new Page.Reading(
                    "shapley",
                    "Each order is shared equally among the different channels of its journey: the Shapley value when a"
                            + " set of channels is worth the orders that it can reach alone.",
                    "Order and repetition of touchpoints do not count."));

    private Readings() {}

    static List<Page.Reading> of(List<String> models) {
        return models.stream()
                .map(model -> BY_MODEL.getOrDefault(model, new Page.Reading(model, "", "")))
                .toList();
    }
}
