package io.touchstock.benchmarks.truth;

import static io.touchstock.app.shop.Targeting.ACCOUNT_HOLDERS;
import static io.touchstock.app.shop.Targeting.DECIDED;
import static io.touchstock.app.shop.Targeting.EVERYONE;
import static io.touchstock.app.shop.Targeting.INTERESTED;
import static io.touchstock.connectors.event.TouchpointKind.CLICK;
import static io.touchstock.connectors.event.TouchpointKind.EMAIL;
import static io.touchstock.connectors.event.TouchpointKind.IMPRESSION;
import static io.touchstock.connectors.event.TouchpointKind.VISIT;

import io.touchstock.app.shop.CampaignSpec;
import io.touchstock.app.shop.ChannelSpec;
import io.touchstock.app.shop.DeviceSpec;
import io.touchstock.app.shop.PeopleSpec;
import io.touchstock.app.shop.ShopScenario;
import io.touchstock.app.shop.Targeting;
import io.touchstock.connectors.event.TouchpointKind;
import java.util.List;
import java.util.stream.Stream;

/** The shops of the benchmark, each with a truth of its own. Written down before any model was measured on them. */
final class TruthShops {
    private static final int PEOPLE = 10_000;

    private TruthShops() {}

    static List<TruthShop> all() {
        return List.of(
                new TruthShop(
                        "demo",
                        "the demo's channels: video starts, search and social cause at once, three harvest",
                        people(DeviceSpec.USUAL, 0.65, 0.06, 0.004, 6, 0.2),
                        ShopScenario.demo(0).channels()),
                new TruthShop(
                        "harvest",
                        "most orders come by themselves; retargeting and what stands beside the sale cause none",
                        people(DeviceSpec.USUAL, 0.65, 0.06, 0.008, 6, 0.2),
                        List.of(
                                channel("Display", IMPRESSION, EVERYONE, 0.08, 0.02),
                                channel("Paid Social", CLICK, EVERYONE, 0.03, 0.30),
                                channel("Organic Search", CLICK, INTERESTED, 0.10, 0.10),
                                channel("Email", EMAIL, ACCOUNT_HOLDERS, 0.04, 0.10),
                                channel("Retargeting", IMPRESSION, INTERESTED, 0.60, 0),
                                channel("Brand Search", CLICK, DECIDED, 0.60, 0),
                                channel("Affiliate", CLICK, DECIDED, 0.25, 0),
                                channel("Direct", VISIT, DECIDED, 0.40, 0))),
                new TruthShop(
                        "upper-funnel",
                        "slow impressions cause nearly all; clicks come on the way to a sale",
                        people(DeviceSpec.USUAL, 0.65, 0.06, 0.001, 6, 0.2),
                        List.of(
                                slow("Online Video", 0.12, 0.30, 0),
                                slow("Display", 0.12, 0.10, 0),
                                slow("Podcast", 0.04, 0.40, 0),
                                channel("Paid Social", CLICK, EVERYONE, 0.03, 0.05),
                                channel("Generic Search", CLICK, INTERESTED, 0.20, 0.05),
                                channel("Email", EMAIL, ACCOUNT_HOLDERS, 0.04, 0.02),
                                channel("Brand Search", CLICK, DECIDED, 0.40, 0),
                                channel("Direct", VISIT, DECIDED, 0.30, 0))),
                new TruthShop(
                        "equal",
                        "eight channels that reach alike and cause alike",
                        people(DeviceSpec.USUAL, 0.65, 0.06, 0.002, 6, 0.2),
                        letters(0.25, 0.25)),
                new TruthShop(
                        "dominant",
                        "eight channels that reach alike, of which one causes nearly all",
                        people(DeviceSpec.USUAL, 0.65, 0.06, 0.002, 6, 0.2),
                        letters(1.5, 0.04)),
                new TruthShop(
                        "devices",
                        "two or three devices each, few accounts, hardly a log-in: most journeys are torn",
                        people(new DeviceSpec(1, 0.4, 0.5), 0.2, 0.01, 0.002, 6, 0.2),
                        mixed()),
                new TruthShop(
                        "one-device",
                        "the same shop with one device each: no journey is torn",
                        people(DeviceSpec.ONE, 0.2, 0.01, 0.002, 6, 0.2),
                        mixed()),
                new TruthShop(
                        "fatigue",
                        "a flood of impressions that people tire of, beside rare touches that work",
                        people(DeviceSpec.USUAL, 0.65, 0.06, 0.002, 6, 0.2),
                        List.of(
                                slow("Online Video", 0.50, 0.20, 0.5),
                                channel("Display", IMPRESSION, EVERYONE, 0.60, 0.10, 0.6),
                                channel("Native", IMPRESSION, EVERYONE, 0.30, 0.10, 0.4),
                                slow("Audio", 0.03, 0.30, 0),
                                channel("Paid Social", CLICK, EVERYONE, 0.02, 0.30),
                                channel("Generic Search", CLICK, INTERESTED, 0.08, 0.30),
                                channel("Email", EMAIL, ACCOUNT_HOLDERS, 0.04, 0.10, 0.3),
                                channel("Brand Search", CLICK, DECIDED, 0.40, 0))),
                new TruthShop(
                        "short",
                        "interest fades within a day: journeys of one or two touches",
                        people(DeviceSpec.USUAL, 0.65, 0.06, 0.001, 1, 0.5),
                        List.of(
                                channel("Paid Social", CLICK, EVERYONE, 0.02, 0.60),
                                channel("Generic Search", CLICK, EVERYONE, 0.015, 1.2),
                                channel("Shopping Ads", CLICK, EVERYONE, 0.015, 0.9),
                                channel("Display", IMPRESSION, EVERYONE, 0.03, 0.10),
                                channel("Email", EMAIL, ACCOUNT_HOLDERS, 0.02, 0.40),
                                channel("Organic Search", CLICK, EVERYONE, 0.01, 0.30),
                                channel("Affiliate", CLICK, DECIDED, 0.10, 0),
                                channel("Direct", VISIT, DECIDED, 0.20, 0))),
                new TruthShop(
                        "long",
                        "interest ripens and fades over weeks: journeys of many touches",
                        people(DeviceSpec.USUAL, 0.65, 0.06, 0.001, 14, 0.1),
                        List.of(
                                slow("Online Video", 0.15, 0.06, 0),
                                slow("Display", 0.20, 0.02, 0),
                                channel("Paid Social", CLICK, EVERYONE, 0.06, 0.10),
                                channel("Generic Search", CLICK, INTERESTED, 0.20, 0.10),
                                channel("Retargeting", IMPRESSION, INTERESTED, 0.50, 0),
                                channel("Email", EMAIL, ACCOUNT_HOLDERS, 0.10, 0.05),
                                channel("Organic Search", CLICK, INTERESTED, 0.10, 0.05),
                                channel("Direct", VISIT, DECIDED, 0.40, 0))),
                new TruthShop(
                        "null",
                        "no channel causes anything",
                        people(DeviceSpec.USUAL, 0.65, 0.06, 0.010, 6, 0.2),
                        List.of(
                                channel("Online Video", IMPRESSION, EVERYONE, 0.10, 0),
                                channel("Display", IMPRESSION, EVERYONE, 0.10, 0),
                                channel("Paid Social", CLICK, EVERYONE, 0.03, 0),
                                channel("Generic Search", CLICK, EVERYONE, 0.02, 0),
                                channel("Email", EMAIL, ACCOUNT_HOLDERS, 0.04, 0),
                                channel("Brand Search", CLICK, DECIDED, 0.40, 0),
                                channel("Affiliate", CLICK, DECIDED, 0.10, 0),
                                channel("Direct", VISIT, DECIDED, 0.30, 0))));
    }

    private static PeopleSpec people(
            DeviceSpec devices,
            double accountShare,
            double logInShare,
            double baseHazard,
            double interestHalfLifeDays,
            double ripeningShare) {
        return new PeopleSpec(
                PEOPLE,
                accountShare,
                0.12,
                logInShare,
                baseHazard,
                0.035,
                interestHalfLifeDays,
                ripeningShare,
                1e-5,
                devices);
    }

    private static List<ChannelSpec> mixed() {
        return List.of(
                slow("Online Video", 0.10, 0.12, 0),
                channel("Display", IMPRESSION, EVERYONE, 0.10, 0.02),
                channel("Paid Social", CLICK, EVERYONE, 0.04, 0.25),
                channel("Generic Search", CLICK, INTERESTED, 0.12, 0.40),
                channel("Shopping Ads", CLICK, EVERYONE, 0.02, 0.60),
                channel("Retargeting", IMPRESSION, INTERESTED, 0.40, 0),
                channel("Brand Search", CLICK, DECIDED, 0.40, 0),
                channel("Direct", VISIT, DECIDED, 0.30, 0));
    }

    private static List<ChannelSpec> letters(double effectOfFirst, double effectOfOthers) {
        return Stream.of("A", "B", "C", "D", "E", "F", "G", "H")
                .map(name -> channel(name, CLICK, EVERYONE, 0.03, name.equals("A") ? effectOfFirst : effectOfOthers))
                .toList();
    }

    private static ChannelSpec slow(String name, double reach, double effect, double fatigue) {
        return channel(name, IMPRESSION, EVERYONE, reach, effect, true, fatigue);
    }

    private static ChannelSpec channel(
            String name, TouchpointKind kind, Targeting targeting, double reach, double effect) {
        return channel(name, kind, targeting, reach, effect, false, 0);
    }

    private static ChannelSpec channel(
            String name, TouchpointKind kind, Targeting targeting, double reach, double effect, double fatigue) {
        return channel(name, kind, targeting, reach, effect, false, fatigue);
    }

    private static ChannelSpec channel(
            String name,
            TouchpointKind kind,
            Targeting targeting,
            double reach,
            double effect,
            boolean slow,
            double fatigue) {
        List<CampaignSpec> campaign = List.of(new CampaignSpec("all", 1, 1));
        return new ChannelSpec(name, kind, targeting, reach, effect, slow, 0, 0, 0, 0, 0, campaign)
                .withFatigue(fatigue);
    }
}
