package io.touchstock.app.report;

import java.util.List;
import java.util.Map;

/** What each model's numbers mean to somebody who decides on a budget. */
final class Readings {
    private static final Map<String, Page.Reading> BY_MODEL = Map.ofEntries(
            Map.entry(
                    "first",
                    new Page.Reading(
                            "first",
                            "The whole order goes to the touchpoint that began the journey.",
                            "Good for seeing who brings new people; blind to everything that closes.")),
            Map.entry(
                    "last",
                    new Page.Reading(
                            "last",
                            "The whole order goes to the touchpoint right before it.",
                            "Simple and widely used. Whatever came before the last touchpoint gets nothing, by construction.")),
            Map.entry(
                    "linear",
                    new Page.Reading(
                            "linear",
                            "Every touchpoint of the journey gets the same share.",
                            "Fair to all and sharp about none; channels that are everywhere look strong.")),
            Map.entry(
                    "position",
                    new Page.Reading(
                            "position",
                            "First and last touchpoint get fixed shares, those between them the rest.",
                            "The shares are a choice, not a finding; they are listed under the parameters.")),
            Map.entry(
                    "time-decay",
                    new Page.Reading(
                            "time-decay",
                            "The closer to the order, the larger the share; it halves with every half-life.",
                            "Suits short decisions; punishes what starts long ones.")),
            Map.entry(
                    "markov",
                    new Page.Reading(
                            "markov",
                            "Journeys become a network of steps. A channel earns in proportion to the orders that would be lost"
                                    + " if every way through it were cut.",
                            "Uses the journeys without an order too. It describes who stands on the way, which is not proof of"
                                    + " what caused the order.")),
            Map.entry(
                    "shapley",
                    new Page.Reading(
                            "shapley",
                            "Each order is shared equally among the different channels of its journey: the Shapley value when a"
                                    + " set of channels is worth the orders that it can reach alone.",
                            "Order and repetition of touchpoints do not count.")),
            Map.entry(
                    "last-non-direct",
                    new Page.Reading(
                            "last-non-direct",
                            "The whole order goes to the last touchpoint that was not direct; to direct only if there was no"
                                    + " other.",
                            "What web analytics tools often show. It hides how many people come by themselves.")),
            Map.entry(
                    "shapley-ordered",
                    new Page.Reading(
                            "shapley-ordered",
                            "The Shapley value by the place in the journey at which a channel stood.",
                            "A channel's total is as under shapley; read it for where in the journey the channel earns.")),
            Map.entry(
                    "shapley-rate",
                    new Page.Reading(
                            "shapley-rate",
                            "A set of channels is worth its conversion rate; a channel earns what it adds to that rate, averaged"
                                    + " over all orders in which the set can come about.",
                            "Can be negative: journeys with the channel then convert less often than those without. Rates of"
                                    + " rare sets are noisy.")),
            Map.entry(
                    "lstm",
                    new Page.Reading(
                            "lstm",
                            "A neural network learns how likely a journey is to end in an order; a touchpoint earns by how much"
                                    + " that chance falls without it.",
                            "No better than its predictions, which are tested on this page. What it learnt is association too.")));

    private Readings() {}

    static List<Page.Reading> of(List<String> models) {
        return models.stream()
                .map(model -> BY_MODEL.getOrDefault(model, new Page.Reading(model, "", "")))
                .toList();
    }
}
