package io.touchstock.app.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * Everything that the page of an attribution run shows.
 *
 * @param title what was attributed, for example the file's name
 * @param madeAt when the run ended
 * @param from first event; null if the input carries no times
 * @param to last event; null if the input carries no times
 * @param currency of the values; null if the input does not say
 * @param models in the order in which they were asked for
 * @param paths distinct paths with their counts
 * @param timeLags conversions by time from first touch; empty if the input carries no times
 * @param spend by channel; empty if none is known
 * @param checks what came in and where it went
 * @param parameters of the run
 * @param sources files that were read
 */
public record AttributionReport(
        String title,
        Instant madeAt,
        Instant from,
        Instant to,
        Currency currency,
        List<ModelOutcome> models,
        List<PathCount> paths,
        List<LagCount> timeLags,
        List<ChannelSpend> spend,
        List<Check> checks,
        List<Fact> parameters,
        List<Source> sources) {

    public AttributionReport {
        models = List.copyOf(models);
        paths = List.copyOf(paths);
        timeLags = List.copyOf(timeLags);
        spend = List.copyOf(spend);
        checks = List.copyOf(checks);
        parameters = List.copyOf(parameters);
        sources = List.copyOf(sources);
    }

    /** Every channel, the one with the largest mean share of the orders first. */
    public List<String> channels() {
        return Comparison.channels(this);
    }

    /** The model of that name, if it was asked for. */
    Optional<ModelOutcome> model(String name) {
        return models.stream().filter(model -> model.name().equals(name)).findFirst();
    }

    /** What one model says. */
    public record ModelOutcome(String name, List<ChannelCredit> channels) {
        public ModelOutcome {
            channels = List.copyOf(channels);
        }

        /** Conversions credited to all channels. */
        public double conversions() {
            return channels.stream().mapToDouble(ChannelCredit::conversions).sum();
        }

        /** Conversions credited to the channel; 0 if it is unknown. */
        public double conversionsOf(String channel) {
            return of(channel).map(ChannelCredit::conversions).orElse(0.0);
        }

        /** The channel's share of the conversions, 0 to 1; 0 if nothing converted or the channel is unknown. */
        double share(String channel) {
            double total = conversions();
            return total == 0 ? 0 : conversionsOf(channel) / total;
        }

        Optional<ChannelCredit> of(String channel) {
            return channels.stream()
                    .filter(credit -> credit.channel().equals(channel))
                    .findFirst();
        }
    }

    /**
     * What a channel earned under a model.
     *
     * @param value in units of the currency
     * @param removalEffect 0 to 1; null for a model without
     */
    public record ChannelCredit(String channel, double conversions, double value, Double removalEffect) {}

    /** How often a path was walked: with an order at its end, and without. */
    public record PathCount(List<String> channels, long conversions, double value, long nulls) {
        public PathCount {
            channels = List.copyOf(channels);
        }
    }

    /**
     * Conversions whose first touch lay at least {@code from} and less than {@code to} before; no {@code to} if open.
     */
    public record LagCount(Duration from, Duration to, long conversions) {}

    /** What a channel cost over the period, in units of the currency. */
    public record ChannelSpend(String channel, double cost) {}

    /** A sum that must come out: what was expected, what was found. */
    public record Check(String what, String expected, String found, boolean holds) {}

    /** A named parameter. */
    public record Fact(String name, String value) {}

    /** A file that was read. */
    public record Source(String file, long rows, long bytes, String sha256) {}
}
