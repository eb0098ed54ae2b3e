package io.touchstock.attribution.calibration;

import java.time.LocalDate;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * What an experiment found: conversions that a channel caused, the difference between people who could be reached and a
 * control group who could not, scaled to all people.
 *
 * @param channel as the report names it: a channel, or a campaign where the rows are campaigns
 * @param from first day of the experiment
 * @param to last day, itself included
 * @param incrementalConversions the estimate; below zero if the channel cost conversions
 * @param low lower bound of its interval
 * @param high upper bound, above {@code low}
 * @param level of the interval, between 0 and 1; 0.95 by default
 * @param line of the file where it stands, or 0
 */
public record Lift(
        String channel,
        LocalDate from,
        LocalDate to,
        double incrementalConversions,
        double low,
        double high,
        double level,
        long line) {

    public static final double DEFAULT_LEVEL = 0.95;

    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    /** @throws IllegalArgumentException naming what is wrong and what to do, for words to go on from "line 3:" */
    public Lift {
        if (channel == null || channel.isBlank()) {
            throw new IllegalArgumentException("channel is blank; name a channel as the report does");
        }
        if (from == null || to == null || from.isAfter(to)) {
            throw new IllegalArgumentException(
                    "from is " + from + " and to " + to + "; name both days, the first one first");
        }
        requireFinite("incremental conversions", incrementalConversions);
        requireFinite("low", low);
        requireFinite("high", high);
        if (low > high) {
            throw new IllegalArgumentException("low is " + low + ", above high " + high + "; swap the two");
        }
        if (low == high) {
            throw new IllegalArgumentException("low and high are both " + low
                    + "; an experiment is never certain: give the bounds of its interval");
        }
        if (incrementalConversions < low || incrementalConversions > high) {
            throw new IllegalArgumentException("incremental conversions are " + incrementalConversions
                    + ", outside of their interval " + low + " to " + high + "; correct one of the three");
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException(
                    "level is " + level + ", between 0 and 1 is possible; 0.95 stands for 95 %");
        }
    }

    /** A lift with an interval of 95 % that stands in no file. */
    public Lift(String channel, LocalDate from, LocalDate to, double incrementalConversions, double low, double high) {
        this(channel, from, to, incrementalConversions, low, high, DEFAULT_LEVEL, 0);
    }

    /** Square of the standard error, from the width of the interval as of a normal distribution. */
    double variance() {
        double error = (high - low) / (2 * NORMAL.inverseCumulativeProbability((1 + level) / 2));
        return error * error;
    }

    private static void requireFinite(String name, double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException(name + " is " + number + "; write a number");
        }
    }
}
