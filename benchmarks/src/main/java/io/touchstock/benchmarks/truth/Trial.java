package io.touchstock.benchmarks.truth;

import io.touchstock.app.shop.ChannelTruth;
import io.touchstock.app.shop.MediaTruth;
import io.touchstock.app.shop.ShopScenario;
import io.touchstock.app.shop.ShopTruth;
import java.util.Map;

/**
 * One shop with one seed: what was true and what every model said.
 *
 * @param credited conversions credited by each model to each channel, in the order of the truth
 * @param touchedConversions converting journeys with a touchpoint
 * @param touchpointsPerConversion in those
 */
record Trial(
        TruthShop shop,
        long seed,
        MediaTruth media,
        Map<String, double[]> credited,
        long touchedConversions,
        double touchpointsPerConversion) {

    /** @param learned whether the learned model is trained too, which takes far longer than the rest */
    static Trial run(TruthShop shop, long seed, boolean learned) {
        ShopScenario scenario = shop.scenario(seed);
        MediaTruth media = ShopTruth.media(scenario, TruthShop.FROM, TruthShop.TO);
        Contenders contenders = new Contenders(
                media.channels().stream().map(ChannelTruth::channel).toList(),
                ObservedJourneys.closed(scenario, TruthShop.FROM, TruthShop.TO));
        Map<String, double[]> credited = contenders.conversions();
        if (learned) {
            credited.putAll(contenders.learned(seed));
        }
        credited.putAll(contenders.calibrated(media, seed));
        return new Trial(
                shop, seed, media, credited, contenders.touchedConversions(), contenders.touchpointsPerConversion());
    }

    /** What each channel was missed for, as shares of their sum. */
    double[] trueShares() {
        return ShareError.shares(media.channels().stream()
                .mapToDouble(ChannelTruth::incrementalDecisions)
                .toArray());
    }

    /** How far a model is off in this trial. */
    ShareError error(String model) {
        return ShareError.of(trueShares(), ShareError.shares(credited.get(model)));
    }

    /** How far the truth of this trial is from that of another seed of the same shop. */
    ShareError error(Trial other) {
        return ShareError.of(trueShares(), other.trueShares());
    }
}
