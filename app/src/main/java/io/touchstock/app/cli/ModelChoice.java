package io.touchstock.app.cli;

import io.touchstock.app.config.Nearest;
import io.touchstock.attribution.learned.LearnedModel;
import io.touchstock.attribution.model.MarkovChain;
import io.touchstock.attribution.model.MarkovModel;
import io.touchstock.attribution.model.ModelOptions;
import io.touchstock.attribution.model.Models;
import io.touchstock.attribution.model.OrderedShapley;
import io.touchstock.attribution.model.PositionBased;
import io.touchstock.attribution.model.ShapleyRate;
import io.touchstock.attribution.model.TimeDecay;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Options that say which models are asked, and what is set about them. */
final class ModelChoice {
    private static final String ALL = "all";
    private static final List<String> KNOWN =
            Stream.concat(Models.NAMES.stream(), Stream.of(LearnedModel.NAME)).toList();
    private static final List<String> BY_DEFAULT = Models.NAMES.stream()
            .filter(name -> !name.equals(OrderedShapley.NAME) && !name.equals(ShapleyRate.NAME))
            .toList();
    private static final Set<String> NEED_TIMES = Set.of(TimeDecay.NAME, LearnedModel.NAME);
    private static final Map<String, PositionBased> SHAPES = new TreeMap<>(
            Map.of("u", PositionBased.U_SHAPED, "w", PositionBased.W_SHAPED, "j", PositionBased.J_SHAPED));

    @Option(
            names = "--models",
            paramLabel = "NAME",
            split = ",",
            description = "Which models, of first, last, last-non-direct, linear, position, time-decay, markov,"
                    + " shapley, shapley-ordered, shapley-rate, lstm; or all. Default: all that the input allows but"
                    + " shapley-ordered, whose channels earn what they do under shapley, shapley-rate, which is noise"
                    + " where sets of channels are rare, and lstm, which is trained on the spot.")
    private List<String> models = List.of();

    @Option(
            names = "--position-shape",
            paramLabel = "u|w|j",
            description = "position: 40/20/40 for first, others, last (u, the default); 30/30/30 for first, central,"
                    + " last and 10 for the others (w); 20/20/60 (j).")
    private String positionShape;

    @Option(
            names = "--position-weights",
            paramLabel = "40%,20%,40%",
            description = "position: shares of the first, the others together, the last; or of the first, the central,"
                    + " the others, the last.")
    private String positionWeights;

    @Option(
            names = "--half-life",
            paramLabel = "7d",
            description = "time-decay: a touchpoint this much earlier earns half as much. Default: 7d.")
    private String halfLife = "7d";

    @Option(
            names = "--direct-channels",
            paramLabel = "NAME",
            split = ",",
            description = "last-non-direct and --exclude-direct: which channels count as direct, whatever their"
                    + " capitals. Default: Direct, (direct), Direct / None, (direct) / (none), Direct Traffic.")
    private List<String> directChannels;

    @Option(
            names = "--markov-order",
            paramLabel = "K",
            description = "markov: how many of the last channels the chain remembers, 1 to 4. Default: 1.")
    private Integer markovOrder;

    @Option(
            names = "--choose-order",
            description = "markov: take the order, 1 to 4, that foretells held-out journeys best, and say so.")
    private boolean chooseOrder;

    @Option(
            names = "--learned-model",
            paramLabel = "DIR",
            description = "lstm: use the model in this folder; if there is none, train one and keep it there. Without,"
                    + " one is trained and forgotten.")
    private Path learnedModel;

    @Option(
            names = "--shapley-samples",
            paramLabel = "N",
            description = "shapley-rate beyond 20 channels: how many orders of the channels are looked at."
                    + " Default: 10000.")
    private int shapleySamples = ModelOptions.DEFAULTS.shapleySamples();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "What is drawn at random is drawn the same again under the same seed. Default: 1.")
    private long seed = ModelOptions.DEFAULTS.seed();

    /** @throws InputException at the first option that cannot be meant, or does not fit the input */
    ModelRequest request(AttributeRequest.Input input) {
        List<String> names = names(input);
        if (chooseOrder && !names.contains(MarkovModel.NAME)) {
            throw new InputException("--choose-order: markov is not among --models; add it, or leave the option out");
        }
        if (learnedModel != null && !names.contains(LearnedModel.NAME)) {
            throw new InputException("--learned-model: lstm is not among --models; add it, or leave the option out");
        }
        return new ModelRequest(names, !models.isEmpty(), options(), chooseOrder, learnedModel);
    }

    private List<String> names(AttributeRequest.Input input) {
        boolean timeless = input instanceof AttributeRequest.PathInput;
        List<String> named = models.stream().map(String::strip).distinct().toList();
        if (named.isEmpty() || named.equals(List.of(ALL))) {
            return (named.isEmpty() ? BY_DEFAULT : KNOWN)
                    .stream()
                            .filter(name -> !(timeless && NEED_TIMES.contains(name)))
                            .toList();
        }
        for (String name : named) {
            if (!KNOWN.contains(name)) {
                String hint = Nearest.to(name, KNOWN)
                        .map(known -> "; did you mean " + known + "?")
                        .orElse("");
                throw new InputException("--models: '" + name + "' is not one of " + String.join(", ", KNOWN)
                        + (name.equals(ALL) ? "; all stands alone" : ", or all") + hint);
            }
            if (timeless && NEED_TIMES.contains(name)) {
                throw new InputException("--models: " + name + " needs the time of each touchpoint, which --paths does"
                        + " not hold; leave it out or give --events");
            }
        }
        return named;
    }

    private ModelOptions options() {
        if (chooseOrder && markovOrder != null) {
            throw new InputException("--choose-order finds the order itself; leave out --markov-order " + markovOrder);
        }
        int order = markovOrder == null ? 1 : markovOrder;
        if (order < 1 || order > MarkovChain.MAX_ORDER) {
            throw new InputException(
                    "--markov-order: " + order + " is not possible; name 1 to " + MarkovChain.MAX_ORDER);
        }
        if (shapleySamples < 4 || shapleySamples > 10_000_000) {
            throw new InputException("--shapley-samples: " + shapleySamples + " is not possible; name 4 to 10000000");
        }
        return ModelOptions.DEFAULTS
                .withMarkovOrder(order)
                .withHalfLife(DurationOption.of("--half-life", halfLife))
                .withPosition(position())
                .withDirectChannels(direct())
                .withShapleySamples(shapleySamples)
                .withSeed(seed);
    }

    private Set<String> direct() {
        if (directChannels == null) {
            return ModelOptions.DEFAULTS.directChannels();
        }
        Set<String> named = new TreeSet<>();
        directChannels.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .forEach(named::add);
        if (named.isEmpty()) {
            throw new InputException(
                    "--direct-channels: names no channel; write them as in the input, such as" + " Direct,(direct)");
        }
        return named;
    }

    private PositionBased position() {
        if (positionShape == null) {
            return positionWeights == null ? PositionBased.U_SHAPED : PositionWeights.of(positionWeights);
        }
        if (positionWeights != null) {
            throw new InputException(
                    "--position-shape and --position-weights both say what position gives;" + " leave one of them out");
        }
        PositionBased shape = SHAPES.get(positionShape.toLowerCase(Locale.ROOT));
        if (shape == null) {
            throw new InputException("--position-shape: '" + positionShape + "' is not one of u, w, j; other shares"
                    + " are written with --position-weights");
        }
        return shape;
    }
}
