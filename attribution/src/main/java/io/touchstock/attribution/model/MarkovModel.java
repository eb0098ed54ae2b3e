package io.touchstock.attribution.model;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Credits channels by what would be lost without them (Anderl et al. 2016): the channel's states lead nowhere, and the
 * share of conversions that this costs is its removal effect. Credits are the removal effects scaled to the conversions
 * that had a touchpoint. For the value the same chain is solved with another right-hand side, what a step out of a
 * state brings on average (the value of the conversions that leave from it, divided by all that leaves it); credits of
 * value are the worth lost, scaled to the value of the conversions that had a touchpoint. If all of them are worth
 * nothing, the shares of the conversions stand in. Exact, without simulation.
 *
 * @param order how many of the last channels the chain remembers, 1 to {@link MarkovChain#MAX_ORDER}
 */
public record MarkovModel(int order) implements AttributionModel {

    public static final String NAME = "markov";

    public MarkovModel {
        MarkovChain.requireOrder(order);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Attribution attribute(PathStatistics statistics) {
        MarkovChain chain = MarkovChain.of(statistics, order);
        RemovalEffects removal = RemovalEffects.of(chain);
        double[] effects = removal.effects();
        ChannelSums credits = credits(chain, removal);
        CreditSum sum = new CreditSum();
        List<String> channels = chain.channels();
        for (int channel = 0; channel < channels.size(); channel++) {
            sum.add(channels.get(channel), credits.conversions(channel), credits.valueMicros(channel));
        }
        sum.addUntouched(statistics.untouched());
        return new Attribution(
                NAME,
                sum.attribution(NAME).credits().stream()
                        .map(credit -> withEffect(credit, channels.indexOf(credit.channel()), effects))
                        .toList());
    }

    /**
     * What the channels of a chain earn, without the conversions that nothing led to. Of large chains to 10 digits, for
     * one replicate among many.
     */
    public static ChannelSums credits(MarkovChain chain) {
        return credits(chain, RemovalEffects.of(chain, SparseRemoval.REPLICATE));
    }

    private static ChannelSums credits(MarkovChain chain, RemovalEffects removal) {
        double[] shares = scaledToOne(removal.effects());
        double[] valueShares = scaledToOne(removal.valueLostMicros());
        if (Arrays.stream(valueShares).allMatch(share -> share == 0)) {
            valueShares = shares;
        }
        return new ChannelSums(scaled(shares, (double) chain.touchedConversions()), scaled(valueShares, (double)
                chain.touchedValueMicros()));
    }

    private static ChannelCredit withEffect(ChannelCredit credit, int channel, double[] effects) {
        return channel < 0
                ? credit
                : new ChannelCredit(
                        credit.model(), credit.channel(), credit.conversions(), credit.value(), effects[channel]);
    }

    private static double[] scaledToOne(double[] parts) {
        double sum = Arrays.stream(parts).sum();
        return scaled(parts, sum > 0 ? 1 / sum : 0);
    }

    private static double[] scaled(double[] parts, double factor) {
        return IntStream.range(0, parts.length)
                .mapToDouble(part -> parts[part] * factor)
                .toArray();
    }
}
