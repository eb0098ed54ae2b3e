package io.touchstock.inventory.media;

import io.touchstock.connectors.event.Journey;
import io.touchstock.connectors.event.Touchpoint;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A journey without an order that led someone to an article. What was lost by it hangs on the shelf that they found.
 *
 * @param sku the article that they had last looked at
 * @param cameAt when they last came to the shop
 * @param shares of the touchpoints up to then, in their order; they sum to 1
 */
public record VainJourney(String journeyId, String sku, Instant cameAt, List<TouchShare> shares)
        implements Serializable {

    private static final double ROUNDING = 1e-9;

    public VainJourney {
        shares = List.copyOf(shares);
        double sum = shares.stream().mapToDouble(TouchShare::share).sum();
        if (Math.abs(sum - 1) > ROUNDING) {
            throw new IllegalArgumentException(
                    "shares of journey " + journeyId + " sum to " + sum + "; they must sum to 1, divide by the sum");
        }
    }

    /** What a journey came to, each touchpoint having the same part in it. */
    public static Optional<VainJourney> of(Journey journey) {
        return of(journey, VainJourney::equalShares);
    }

    /**
     * What a journey came to; empty if it ended with an order, if nobody came to the shop, or if it was about no
     * article. What happened after the last coming brought nobody and gets no share.
     *
     * @param credit splits a journey's credit: one share for each touchpoint, in their order, with the sum 1
     * @throws IllegalArgumentException if there are more or fewer shares than touchpoints, or if they do not sum to 1
     */
    public static Optional<VainJourney> of(Journey journey, Function<List<Touchpoint>, double[]> credit) {
        if (journey.converted()) {
            return Optional.empty();
        }
        return ShelfVisit.last(journey)
                .map(visit -> new VainJourney(
                        journey.journeyId(),
                        visit.sku(),
                        visit.cameAt(),
                        shares(journey.journeyId(), visit.touchpoints(), credit.apply(visit.touchpoints()))));
    }

    private static double[] equalShares(List<Touchpoint> touchpoints) {
        double[] shares = new double[touchpoints.size()];
        Arrays.fill(shares, 1.0 / shares.length);
        return shares;
    }

    private static List<TouchShare> shares(String journeyId, List<Touchpoint> touchpoints, double[] credit) {
        if (credit.length != touchpoints.size()) {
            throw new IllegalArgumentException("credit of journey " + journeyId + " has " + credit.length
                    + " shares for " + touchpoints.size() + " touchpoints; give one for each");
        }
        List<TouchShare> shares = new ArrayList<>();
        for (int i = 0; i < credit.length; i++) {
            Touchpoint touchpoint = touchpoints.get(i);
            shares.add(new TouchShare(touchpoint.channel(), touchpoint.campaign(), credit[i]));
        }
        return shares;
    }
}
