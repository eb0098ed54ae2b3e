package io.touchstock.app.shop;

import io.touchstock.connectors.event.TouchpointKind;
import java.util.List;

/**
 * A channel: whom it reaches, what it costs and what it causes.
 *
 * @param maxReach chance a day that a person within the targeting is touched when money is no limit; for
 *     {@link Targeting#DECIDED} the chance that a buyer passes through it
 * @param effect interest that one touch adds; 0 for a channel that only harvests
 * @param slow the interest ripens over days instead of counting at once: the channel starts journeys and ends few
 * @param dailyBudgetMicros mean spend a day; 0 for a channel billed by touch or free
 * @param halfSaturationMicros adstocked spend a day at which half of the reach is had
 * @param adstock 0 to below 1: the share of yesterday's pressure that is still felt today
 * @param costPerTouchMicros price of a touch where there is no daily budget
 * @param productShare share of its touches that name an article
 * @param campaigns at least one
 * @param fatigue 0 to below 1: the share of a touch's effect that each fresh touch of the same channel takes away; a
 *     touch is half as fresh after a week
 */
public record ChannelSpec(
        String name,
        TouchpointKind kind,
        Targeting targeting,
        double maxReach,
        double effect,
        boolean slow,
        long dailyBudgetMicros,
        long halfSaturationMicros,
        double adstock,
        long costPerTouchMicros,
        double productShare,
        List<CampaignSpec> campaigns,
        double fatigue) {

    public ChannelSpec {
        Bounds.notBlank("channel.name", name);
        Bounds.within("channel.maxReach of " + name, maxReach, 0, 1);
        Bounds.within("channel.effect of " + name, effect, 0, 100);
        Bounds.atLeast("channel.dailyBudgetMicros of " + name, dailyBudgetMicros, 0);
        Bounds.atLeast("channel.halfSaturationMicros of " + name, halfSaturationMicros, 0);
        Bounds.within("channel.adstock of " + name, adstock, 0, 0.99);
        Bounds.atLeast("channel.costPerTouchMicros of " + name, costPerTouchMicros, 0);
        Bounds.within("channel.productShare of " + name, productShare, 0, 1);
        campaigns = List.copyOf(campaigns);
        Bounds.notEmpty("channel.campaigns of " + name, campaigns);
        Bounds.within("channel.fatigue of " + name, fatigue, 0, 0.99);
        if (targeting == Targeting.DECIDED && effect > 0) {
            throw new IllegalArgumentException("channel.effect of " + name + " is " + effect
                    + " but a channel that reaches people who have decided cannot cause; set it to 0");
        }
    }

    /** A channel of which nobody tires. */
    public ChannelSpec(
            String name,
            TouchpointKind kind,
            Targeting targeting,
            double maxReach,
            double effect,
            boolean slow,
            long dailyBudgetMicros,
            long halfSaturationMicros,
            double adstock,
            long costPerTouchMicros,
            double productShare,
            List<CampaignSpec> campaigns) {
        this(
                name,
                kind,
                targeting,
                maxReach,
                effect,
                slow,
                dailyBudgetMicros,
                halfSaturationMicros,
                adstock,
                costPerTouchMicros,
                productShare,
                campaigns,
                0);
    }

    /** The same channel with another effect per touch. */
    public ChannelSpec withEffect(double newEffect) {
        return new ChannelSpec(
                name,
                kind,
                targeting,
                maxReach,
                newEffect,
                slow,
                dailyBudgetMicros,
                halfSaturationMicros,
                adstock,
                costPerTouchMicros,
                productShare,
                campaigns,
                fatigue);
    }

    /** The same channel, of which people tire. */
    public ChannelSpec withFatigue(double newFatigue) {
        return new ChannelSpec(
                name,
                kind,
                targeting,
                maxReach,
                effect,
                slow,
                dailyBudgetMicros,
                halfSaturationMicros,
                adstock,
                costPerTouchMicros,
                productShare,
                campaigns,
                newFatigue);
    }
}
