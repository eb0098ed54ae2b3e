package io.touchstock.inventory.media;

import io.touchstock.connectors.event.LostSale;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Whose work was lost: the parts that channels and campaigns had in bringing people to an empty shelf. */
public final class LostDemand {

    private static final long ONE_UNIT = 1_000_000;

    private LostDemand() {}

    /**
     * The losses of one article. A journey is lost if the shelf is known to have been empty when the person last came.
     *
     * @param journeys each with the sum of the signs of its changes: above 0 it counts, once, for a copy of a change is
     *     no second journey; below 0 the change that brings it is still on its way
     */
    public static SortedMap<CampaignDay, LossTally> tally(
            ShelfTimeline shelf, Map<VainJourney, Integer> journeys, PriceLog prices, LossRules rules) {
        SortedMap<CampaignDay, LossTally> tallies = new TreeMap<>();
        journeys.forEach((journey, count) -> {
            if (count > 0 && shelf.at(journey.cameAt()) == Shelf.EMPTY) {
                add(journey, prices.at(journey.cameAt()), rules, tallies);
            }
        });
        tallies.values().removeIf(LossTally.ZERO::equals);
        return tallies;
    }

    private static void add(
            VainJourney journey, long unitPriceMicros, LossRules rules, SortedMap<CampaignDay, LossTally> tallies) {
        long[] units = WholeShares.split(Math.round(ONE_UNIT * rules.orderProbability()), journey.shares());
        long[] value = WholeShares.split(Math.round(unitPriceMicros * rules.orderProbability()), journey.shares());
        for (int i = 0; i < units.length; i++) {
            TouchShare share = journey.shares().get(i);
            CampaignDay key = new CampaignDay(
                    journey.cameAt().atZone(rules.zone()).toLocalDate(), share.channel(), share.campaign());
            tallies.merge(key, new LossTally(units[i], value[i]), LossTally::plus);
        }
    }

    /** What turns the old losses into the new: the old of each campaign and day taken back, then the new. */
    public static List<LostSale> corrections(
            String sku, SortedMap<CampaignDay, LossTally> before, SortedMap<CampaignDay, LossTally> after) {
        TreeSet<CampaignDay> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        List<LostSale> corrections = new ArrayList<>();
        for (CampaignDay key : keys) {
            LossTally old = before.getOrDefault(key, LossTally.ZERO);
            LossTally now = after.getOrDefault(key, LossTally.ZERO);
            if (!old.equals(now)) {
                tell(sku, key, old, -1, corrections);
                tell(sku, key, now, 1, corrections);
            }
        }
        return corrections;
    }

    /**
     * What holds after all that was told, whatever its order: one entry for each day, channel, campaign, article and
     * location, with sign +1.
     */
    public static List<LostSale> holding(Collection<LostSale> told) {
        Map<LostSale, LossTally> sums = new HashMap<>();
        for (LostSale sale : told) {
            LossTally tally = new LossTally(Math.round(ONE_UNIT * sale.lostUnits()), sale.lostValueMicros());
            sums.merge(place(sale, LossTally.ZERO), sale.sign() > 0 ? tally : tally.negated(), LossTally::plus);
        }
        List<LostSale> holding = new ArrayList<>();
        sums.forEach((place, tally) -> {
            if (!tally.equals(LossTally.ZERO)) {
                holding.add(place(place, tally));
            }
        });
        return holding;
    }

    private static LostSale place(LostSale sale, LossTally tally) {
        return new LostSale(
                sale.day(),
                sale.channel(),
                sale.campaign(),
                sale.sku(),
                sale.location(),
                tally.units(),
                tally.valueMicros(),
                1);
    }

    private static void tell(String sku, CampaignDay key, LossTally tally, int sign, List<LostSale> told) {
        if (!tally.equals(LossTally.ZERO)) {
            told.add(new LostSale(
                    key.day(), key.channel(), key.campaign(), sku, null, tally.units(), tally.valueMicros(), sign));
        }
    }
}
