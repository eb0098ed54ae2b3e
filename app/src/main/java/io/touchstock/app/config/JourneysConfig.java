package io.touchstock.app.config;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * The attribution job.
 *
 * @param lookback how long before an order a touchpoint still counts; empty without limit
 * @param allowedLateness how late an event may be and still correct what was reported
 * @param models as on the command line
 * @param halfLife of the time-decay model
 * @param positionFirst share of the first touchpoint in the position model
 * @param positionLast share of the last touchpoint in the position model
 * @param markovOrder how many channels the Markov model remembers
 * @param reportInterval time between two reports
 * @param reportWindow how many days of conversions a report covers
 */
public record JourneysConfig(
        @Setting(
                doc = "How long before an order a touchpoint still counts. none for no limit, which lets state grow.",
                byDefault = "30d",
                atLeast = "1m")
        Optional<Duration> lookback,

        @Setting(
                doc = "How late an event may be and still correct what was reported. A later one goes to 'rejected'.",
                byDefault = "1d",
                atLeast = "0s",
                atMost = "90d")
        Duration allowedLateness,

        @Setting(
                doc = "Models to report.",
                byDefault = "first,last,linear,position,time-decay,markov,shapley",
                oneOf = {"first", "last", "linear", "position", "time-decay", "markov", "shapley"})
        List<String> models,

        @Setting(
                doc = "Time-decay: a touchpoint this much earlier earns half as much.",
                byDefault = "7d",
                atLeast = "1m")
        Duration halfLife,

        @Setting(doc = "Position: share of the first touchpoint.", byDefault = "40%", atLeast = "0%", atMost = "100%")
        Percentage positionFirst,

        @Setting(
                doc = "Position: share of the last touchpoint. The rest is shared by those between.",
                byDefault = "40%",
                atLeast = "0%",
                atMost = "100%")
        Percentage positionLast,

        @Setting(doc = "Markov: how many channels a state remembers.", byDefault = "1", atLeast = "1", atMost = "4")
        int markovOrder,

        @Setting(doc = "Event time between two reports.", byDefault = "1h", atLeast = "1s", atMost = "1d")
        Duration reportInterval,

        @Setting(
                doc = "How far back a report's conversions go, in whole days.",
                byDefault = "30d",
                atLeast = "1d",
                atMost = "730d")
        Duration reportWindow)
        implements Consistent {

    @Override
    public void check(BiConsumer<String, String> complaint) {
        if (positionFirst.fraction() + positionLast.fraction() > 1 + 1e-9) {
            complaint.accept("position-last", "together with position-first it must be at most 100%");
        }
        if (reportWindow.toMillis() % Duration.ofDays(1).toMillis() != 0) {
            complaint.accept("report-window", "must be a whole number of days");
        }
        lookback.filter(limit -> limit.compareTo(Duration.ofDays(3650)) > 0)
                .ifPresent(limit -> complaint.accept("lookback", "must be at most 3650d; write none for no limit"));
    }
}
