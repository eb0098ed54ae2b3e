package io.touchstock.attribution.report;

import io.touchstock.attribution.model.Attribution;
import io.touchstock.attribution.model.ChannelCredit;
import io.touchstock.attribution.model.Interval;
import io.touchstock.connectors.event.RowDimension;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The models without direct traffic: what a model gives to direct channels is handed to its other channels in
 * proportion to what they have, so that its total stays what it was. Intervals are scaled by the same factor, as if it
 * were certain; a factor of its own for each replicate would widen them a little.
 *
 * @param directChannels rows that were taken out of at least one model, in alphabetical order
 * @param models in the order given
 */
public record DirectExclusion(List<String> directChannels, List<Model> models) {

    public DirectExclusion {
        directChannels = List.copyOf(directChannels);
        models = List.copyOf(models);
    }

    /**
     * One model without direct.
     *
     * @param attribution without the direct rows; if all credit was theirs, nothing but these
     * @param excludedConversions that direct had
     * @param excludedValue that direct had, in units of the currency
     * @param factor by which the conversions of the others grew; null if there is no other credit to scale, and the
     *     model stands as it was
     */
    public record Model(Attribution attribution, double excludedConversions, double excludedValue, Double factor) {}

    /**
     * Takes direct channels out of every model.
     *
     * @param direct names of direct channels
     * @return without models if no row is direct
     */
    static DirectExclusion of(List<Attribution> attributions, Set<String> direct, RowDimension dimension) {
        Predicate<ChannelCredit> isDirect = credit -> RowNames.channelOf(dimension, credit.channel())
                .filter(direct::contains)
                .isPresent();
        Set<String> found = new TreeSet<>();
        attributions.forEach(attribution ->
                attribution.credits().stream().filter(isDirect).forEach(credit -> found.add(credit.channel())));
        return new DirectExclusion(
                List.copyOf(found),
                found.isEmpty()
                        ? List.of()
                        : attributions.stream()
                                .map(attribution -> without(isDirect, attribution))
                                .toList());
    }

    private static Model without(Predicate<ChannelCredit> isDirect, Attribution attribution) {
        double conversions = 0;
        double value = 0;
        double directConversions = 0;
        double directValue = 0;
        for (ChannelCredit credit : attribution.credits()) {
            if (isDirect.test(credit)) {
                directConversions += credit.conversions();
                directValue += credit.value();
            } else if (!untouched(credit)) {
                conversions += credit.conversions();
                value += credit.value();
            }
        }
        if ((conversions <= 0 && directConversions != 0) || (value <= 0 && directValue != 0)) {
            return new Model(attribution, directConversions, directValue, null);
        }
        double factor = conversions == 0 ? 1 : 1 + directConversions / conversions;
        double valueFactor = value == 0 ? 1 : 1 + directValue / value;
        List<ChannelCredit> others = new ArrayList<>();
        for (ChannelCredit credit : attribution.credits()) {
            if (untouched(credit)) {
                others.add(credit);
            } else if (!isDirect.test(credit)) {
                others.add(new ChannelCredit(
                        credit.model(),
                        credit.channel(),
                        credit.conversions() * factor,
                        credit.value() * valueFactor,
                        null,
                        scaled(credit.conversionsInterval(), factor),
                        scaled(credit.valueInterval(), valueFactor)));
            }
        }
        return new Model(
                new Attribution(attribution.model(), others, attribution.notes()),
                directConversions,
                directValue,
                factor);
    }

    private static boolean untouched(ChannelCredit credit) {
        return credit.channel().equals(ChannelCredit.NO_TOUCHPOINT);
    }

    private static Interval scaled(Interval interval, double factor) {
        if (interval == null) {
            return null;
        }
        double one = interval.low() * factor;
        double other = interval.high() * factor;
        return new Interval(Math.min(one, other), Math.max(one, other));
    }
}
