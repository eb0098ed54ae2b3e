package io.touchstock.benchmarks.truth;

import io.touchstock.app.shop.MediaTruth;
import io.touchstock.attribution.calibration.CalibratedCredit;
import io.touchstock.attribution.calibration.CalibratedModel;
import io.touchstock.attribution.calibration.Calibration;
import io.touchstock.attribution.journey.CreditAssignment;
import io.touchstock.attribution.model.Attribution;
import io.touchstock.attribution.model.AttributionModel;
import io.touchstock.attribution.model.ChannelCredit;
import io.touchstock.attribution.model.JourneyModel;
import io.touchstock.attribution.model.LastTouch;
import io.touchstock.attribution.model.MarkovChain;
import io.touchstock.attribution.model.MarkovModel;
import io.touchstock.attribution.model.ModelOptions;
import io.touchstock.attribution.model.Models;
import io.touchstock.attribution.model.PathStatistics;
import io.touchstock.connectors.event.Credit;
import io.touchstock.connectors.event.Journey;
import io.touchstock.connectors.event.JourneyChange;
import io.touchstock.connectors.event.Touchpoint;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lets every model of the product with its default settings credit the channels from the same journeys. */
final class Contenders {
    /** No model: every channel gets the same. What does not beat it knows nothing of the shop. */
    static final String EVEN = "even split";

    private final List<String> channels;
    private final List<Journey> journeys;
    private final PathStatistics paths = new PathStatistics();

    /** @param channels in the order in which conversions are told */
    Contenders(List<String> channels, List<Journey> journeys) {
        this.channels = channels;
        this.journeys = journeys;
        for (Journey journey : journeys) {
            List<String> path =
                    journey.touchpoints().stream().map(Touchpoint::channel).toList();
            if (journey.converted()) {
                paths.addConversion(path, journey.valueMicros());
            } else {
                paths.addNull(path);
            }
        }
    }

    /** Conversions with at least one touchpoint: what there is to credit. */
    long touchedConversions() {
        return paths.conversions() - paths.untouched().conversions();
    }

    /** Touchpoints per converting journey that has any. */
    double touchpointsPerConversion() {
        return journeys.stream()
                .filter(journey -> journey.converted() && !journey.touchpoints().isEmpty())
                .mapToInt(journey -> journey.touchpoints().size())
                .average()
                .orElse(0);
    }

    /** Conversions credited to each channel, by the name of the model; those without a touchpoint are left out. */
    Map<String, double[]> conversions() {
        Map<String, double[]> credited = new LinkedHashMap<>();
        double[] even = new double[channels.size()];
        Arrays.fill(even, (double) touchedConversions() / even.length);
        credited.put(EVEN, even);
        for (String name : Models.NAMES) {
            if (Models.JOURNEY_LEVEL_NAMES.contains(name)) {
                credited.put(name, split(Models.journeyLevel(name, ModelOptions.DEFAULTS)));
            } else if (name.equals(MarkovModel.NAME)) {
                for (int order = 1; order <= MarkovChain.MAX_ORDER; order++) {
                    credited.put(name + "-" + order, credited(new MarkovModel(order)));
                }
            } else {
                credited.put(name, credited(Models.named(name, ModelOptions.DEFAULTS)));
            }
        }
        return credited;
    }

    /** What the learned model credits, trained on the journeys. */
    Map<String, double[]> learned(long seed) {
        Map<String, double[]> credited = new LinkedHashMap<>();
        LearnedContender.trained(journeys, seed).forEach(model -> credited.put(model.name(), split(model)));
        return credited;
    }

    /**
     * Markov and last touch with lift tests of the two channels that Markov credits most; what the tests do not explain
     * belongs to no channel.
     */
    Map<String, double[]> calibrated(MediaTruth media, long seed) {
        Attribution markov = new MarkovModel(1).attribute(paths);
        Attribution last = Models.named(LastTouch.NAME, ModelOptions.DEFAULTS).attribute(paths);
        List<String> measured = markov.credits().stream()
                .filter(credit -> channels.contains(credit.channel()))
                .sorted(Comparator.comparingDouble(ChannelCredit::conversions).reversed())
                .limit(2)
                .map(ChannelCredit::channel)
                .toList();
        Map<String, Attribution> attributions = Map.of(markov.model(), markov, last.model(), last);
        Calibration calibration = Calibration.of(
                List.of(last, markov),
                LiftTests.of(media, measured, seed),
                (model, from, to) -> Optional.of(attributions.get(model)));
        Map<String, double[]> credited = new LinkedHashMap<>();
        for (CalibratedModel model : calibration.models()) {
            double[] conversions = new double[channels.size()];
            for (CalibratedCredit credit : model.credits()) {
                book(credit.channel(), credit.conversions(), conversions);
            }
            credited.put(model.model() + " + 2 lift tests", conversions);
        }
        return credited;
    }

    private double[] split(JourneyModel model) {
        double[] conversions = new double[channels.size()];
        for (Journey journey : journeys) {
            for (Credit credit : CreditAssignment.credits(new JourneyChange(1, journey), List.of(model))) {
                book(credit.channel(), credit.conversions(), conversions);
            }
        }
        return conversions;
    }

    private double[] credited(AttributionModel model) {
        double[] conversions = new double[channels.size()];
        for (ChannelCredit credit : model.attribute(paths).credits()) {
            book(credit.channel(), credit.conversions(), conversions);
        }
        return conversions;
    }

    private void book(String name, double credit, double[] conversions) {
        int channel = channels.indexOf(name);
        if (channel >= 0) {
            conversions[channel] += credit;
        }
    }
}
