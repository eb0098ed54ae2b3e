package io.touchstock.app.config;

import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * When the adverts of an item pause and resume.
 *
 * @param pauseAbove probability of running out that speaks for a pause
 * @param resumeBelow probability that speaks for going on
 * @param pauseCover less cover than this speaks for a pause
 * @param resumeCover so much cover speaks for going on
 * @param pauseAfterReadings readings in a row that it takes
 * @param resumeAfterReadings readings in a row that it takes
 * @param campaignsGoOnFor a campaign that nobody has met for so long is over
 * @param horizon how far ahead running out is held against adverts
 * @param unpaidChannels whose campaigns are no adverts
 */
public record AdsConfig(
        @Setting(
                doc = "A probability of running out of this or more speaks for a pause; an empty shelf pauses at once.",
                byDefault = "80%",
                atLeast = "1%",
                atMost = "100%")
        Percentage pauseAbove,

        @Setting(
                doc = "A probability below this speaks for going on.",
                byDefault = "40%",
                atLeast = "0%",
                atMost = "100%")
        Percentage resumeBelow,

        @Setting(
                doc =
                        "A stock that lasts shorter than this, with what is on its way, speaks for a pause too; 0d leaves it out.",
                byDefault = "1d",
                atLeast = "0d",
                atMost = "90d")
        Duration pauseCover,

        @Setting(
                doc = "A stock that lasts so long speaks for going on.",
                byDefault = "3d",
                atLeast = "0d",
                atMost = "180d")
        Duration resumeCover,

        @Setting(doc = "Evaluations in a row that a pause takes.", byDefault = "2", atLeast = "1", atMost = "100")
        int pauseAfterReadings,

        @Setting(doc = "Evaluations in a row that going on takes.", byDefault = "3", atLeast = "1", atMost = "100")
        int resumeAfterReadings,

        @Setting(
                doc = "Adverts of a campaign count as running until nobody has met them for so long.",
                byDefault = "3d",
                atLeast = "1h",
                atMost = "90d")
        Duration campaignsGoOnFor,

        @Setting(
                doc = "How far ahead running out is held against adverts, in whole days.",
                byDefault = "3d",
                atLeast = "1d",
                atMost = "90d")
        Duration horizon,

        @Setting(
                doc = "Channels whose campaigns are no adverts.",
                byDefault = "Direct,Email,Organic Search,Organic Social,Referral")
        List<String> unpaidChannels)
        implements Consistent {

    @Override
    public void check(BiConsumer<String, String> complaint) {
        WholeDays.require("horizon", horizon, complaint);
        if (resumeBelow.compareTo(pauseAbove) > 0) {
            complaint.accept("resume-below", "must be at most pause-above, or adverts flap");
        }
        if (resumeCover.compareTo(pauseCover) < 0) {
            complaint.accept("resume-cover", "must be at least pause-cover, or adverts flap");
        }
    }
}
