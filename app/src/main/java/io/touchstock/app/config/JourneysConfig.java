package io.touchstock.app.config;

import io.touchstock.attribution.journey.Lookback;
import io.touchstock.connectors.event.TouchpointKind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * The attribution job.
 *
 * @param lookback how long before an order a touchpoint still counts; empty without limit
 * @param lookbackByKind the same for single kinds of touchpoints, as written
 * @param conversionWindow how soon after its last touchpoint an order must come to be credited to any; empty for any
 *     time
 * @param sameInstant what came first at one moment
 * @param afterConversion whether an order ends the journey of the touchpoints before it
 * @param allowedLateness how late an event may be and still correct what was reported
 * @param models as on the command line
 * @param halfLife of the time-decay model
 * @param positionFirst share of the first touchpoint in the position model
 * @param positionCentral share of the touchpoint in the middle
 * @param positionLast share of the last touchpoint in the position model
 * @param markovOrder how many channels the Markov model remembers
 * @param directChannels what last-non-direct passes over
 * @param shapleySamples orders of the channels that are drawn where there are too many for all of them
 * @param seed of what is drawn
 * @param learnedModelDir where the learned model lies; {@code none} for nowhere
 * @param rows by what credits are told apart
 * @param replicates of the bootstrap; 0 for no intervals
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
                doc = "Other lengths for single kinds, such as { click = 30d, impression = 1d }. Kinds: impression,"
                        + " click, visit, email, store, call, other. 0d keeps a kind out of journeys, none is no"
                        + " limit. At most 3650d.")
        Map<String, String> lookbackByKind,

        @Setting(
                doc = "How soon after the last touchpoint before it an order must come to be credited to any; a later"
                        + " one counts as an order without a touchpoint. none for any time.",
                byDefault = "none",
                atLeast = "1m",
                atMost = "3650d")
        Optional<Duration> conversionWindow,

        @Setting(
                doc = "What came first when a touchpoint and an order bear the same time.",
                byDefault = "touchpoints-first",
                oneOf = {"touchpoints-first", "order-first"})
        String sameInstant,

        @Setting(
                doc = "Whether the touchpoints before an order are used up by it (new-journey), or count for later"
                        + " orders within the lookback too (continue).",
                byDefault = "new-journey",
                oneOf = {"new-journey", "continue"})
        String afterConversion,

        @Setting(
                doc = "How late an event may be and still correct what was reported. A later one goes to 'rejected'.",
                byDefault = "1d",
                atLeast = "0s",
                atMost = "90d")
        Duration allowedLateness,

        @Setting(
                doc = "Models to report.",
                byDefault = "first,last,linear,position,time-decay,markov,shapley",
                oneOf = {
                    "first",
                    "last",
                    "last-non-direct",
                    "linear",
                    "position",
                    "time-decay",
                    "markov",
                    "shapley",
                    "shapley-ordered",
                    "shapley-rate",
                    "lstm"
                })
        List<String> models,

        @Setting(
                doc = "Time-decay: a touchpoint this much earlier earns half as much.",
                byDefault = "7d",
                atLeast = "1m")
        Duration halfLife,

        @Setting(
                doc = "Position: share of the first touchpoint. Usual shapes of first, central, last: U is 40%, 0%,"
                        + " 40%; W is 30%, 30%, 30%; J is 20%, 0%, 60%.",
                byDefault = "40%",
                atLeast = "0%",
                atMost = "100%")
        Percentage positionFirst,

        @Setting(
                doc = "Position: share of the touchpoint in the middle; 0% counts it among the others.",
                byDefault = "0%",
                atLeast = "0%",
                atMost = "100%")
        Percentage positionCentral,

        @Setting(
                doc = "Position: share of the last touchpoint. The rest is shared by the others.",
                byDefault = "40%",
                atLeast = "0%",
                atMost = "100%")
        Percentage positionLast,

        @Setting(doc = "Markov: how many channels a state remembers.", byDefault = "1", atLeast = "1", atMost = "4")
        int markovOrder,

        @Setting(
                doc = "Last-non-direct: which channels count as direct, whatever their capitals.",
                byDefault = "Direct,(direct),Direct / None,(direct) / (none),Direct Traffic")
        List<String> directChannels,

        @Setting(
                doc = "Shapley-rate beyond 20 channels: how many orders of the channels are drawn.",
                byDefault = "10000",
                atLeast = "4",
                atMost = "10000000")
        int shapleySamples,

        @Setting(doc = "What is drawn at random is drawn the same again under the same seed.", byDefault = "1")
        int seed,

        @Setting(
                doc =
                        "Lstm: directory of the learned model, as 'touchstock attribute --models lstm --learned-model DIR'"
                                + " leaves it. none if lstm is not among the models.",
                byDefault = "none")
        String learnedModelDir,

        @Setting(
                doc = "By what credits are told apart.",
                byDefault = "channel,channel-campaign",
                oneOf = {"channel", "campaign", "channel-campaign"})
        List<String> rows,

        @Setting(
                doc = "Bootstrap replicates behind the 95% intervals; 0 for no intervals, which keeps less state.",
                byDefault = "200",
                atLeast = "0",
                atMost = "1000")
        int replicates,

        @Setting(doc = "Event time between two reports.", byDefault = "1h", atLeast = "1s", atMost = "1d")
        Duration reportInterval,

        @Setting(
                doc = "How far back a report's conversions go, in whole days.",
                byDefault = "30d",
                atLeast = "1d",
                atMost = "730d")
        Duration reportWindow)
        implements Consistent {

    /** The lookbacks of single kinds; an empty length is no limit. */
    public Map<TouchpointKind, Optional<Duration>> lookbackOfKinds() {
        return KindLookbacks.of(lookbackByKind, reason -> {
            throw new IllegalStateException("lookback-by-kind passed its check, but " + reason);
        });
    }

    @Override
    public void check(BiConsumer<String, String> complaint) {
        if (positionFirst.fraction() + positionCentral.fraction() + positionLast.fraction() > 1 + 1e-9) {
            complaint.accept("position-last", "position-first, -central and -last together must be at most 100%");
        }
        if (positionFirst.fraction() + positionLast.fraction() <= 0) {
            complaint.accept("position-last", "must be above 0% if position-first is 0%");
        }
        if (reportWindow.toMillis() % Duration.ofDays(1).toMillis() != 0) {
            complaint.accept("report-window", "must be a whole number of days");
        }
        if (models.contains("lstm") && learnedModelDir.equals("none")) {
            complaint.accept(
                    "learned-model-dir",
                    "is needed by the model lstm; train one with 'touchstock attribute --models lstm --learned-model"
                            + " DIR' and name that folder");
        }
        if (replicates == 1) {
            complaint.accept("replicates", "must be 0, or at least 2");
        }
        try {
            Lookback.of(
                    lookback, KindLookbacks.of(lookbackByKind, reason -> complaint.accept("lookback-by-kind", reason)));
        } catch (IllegalArgumentException e) {
            complaint.accept("lookback-by-kind", e.getMessage());
        }
        lookback.filter(limit -> limit.compareTo(KindLookbacks.LONGEST) > 0)
                .ifPresent(limit -> complaint.accept("lookback", "must be at most 3650d; write none for no limit"));
    }
}
