package io.touchstock.app.shop;

import io.touchstock.connectors.event.TouchpointKind;
import java.util.List;

/**
 * Eleven channels whose credit and cause differ: video and display start journeys, search, social, shopping and e-mail
 * cause on the spot, retargeting shows itself to people who are interested anyway, and brand search, affiliates and
 * direct visits stand beside a sale that is decided.
 */
final class DemoMedia {
    private static final long EURO_MICROS = 1_000_000;
    private static final long CENT_MICROS = 10_000;

    private DemoMedia() {}

    static List<ChannelSpec> channels() {
        return List.of(
                slow("Online Video", 0.12, 0.12, 450, 0.6, one("summit", 3, 1), one("city", 1, 0.5)),
                slow("Display", 0.10, 0.02, 180, 0.4, one("prospecting", 1, 1)),
                clicks(
                        "Paid Social",
                        Targeting.EVERYONE,
                        0.03,
                        0.30,
                        320,
                        0.2,
                        one("stories", 2, 1.2),
                        one("feed", 1, 0.6)),
                clicks(
                        "Generic Search",
                        Targeting.INTERESTED,
                        0.10,
                        0.40,
                        350,
                        0.3,
                        one("tents", 1, 1),
                        one("footwear", 1, 1)),
                clicks(
                        "Shopping Ads",
                        Targeting.INTERESTED,
                        0.10,
                        0.35,
                        300,
                        1,
                        one("bestsellers", 2, 1),
                        one("long-tail", 1, 0.4)),
                new ChannelSpec(
                        "Retargeting",
                        TouchpointKind.IMPRESSION,
                        Targeting.INTERESTED,
                        0.35,
                        0,
                        false,
                        220 * EURO_MICROS,
                        220 * EURO_MICROS,
                        0,
                        0,
                        0.7,
                        List.of(one("basket", 1, 1))),
                unpaced(
                        "Email",
                        TouchpointKind.EMAIL,
                        Targeting.ACCOUNT_HOLDERS,
                        0.04,
                        0.10,
                        2 * CENT_MICROS,
                        0.3,
                        one("newsletter", 3, 0.8),
                        one("win-back", 1, 1.6)),
                unpaced(
                        "Organic Search",
                        TouchpointKind.CLICK,
                        Targeting.INTERESTED,
                        0.06,
                        0.10,
                        0,
                        0.1,
                        one("organic", 1, 1)),
                unpaced(
                        "Brand Search",
                        TouchpointKind.CLICK,
                        Targeting.DECIDED,
                        0.35,
                        0,
                        110 * CENT_MICROS,
                        0,
                        one("brand", 1, 1)),
                unpaced(
                        "Affiliate",
                        TouchpointKind.CLICK,
                        Targeting.DECIDED,
                        0.10,
                        0,
                        2 * EURO_MICROS,
                        0.3,
                        one("coupons", 1, 1)),
                unpaced("Direct", TouchpointKind.VISIT, Targeting.DECIDED, 0.30, 0, 0, 0, one("direct", 1, 1)));
    }

    private static CampaignSpec one(String name, double share, double effectFactor) {
        return new CampaignSpec(name, share, effectFactor);
    }

    private static ChannelSpec slow(
            String name, double reach, double effect, long euros, double adstock, CampaignSpec... campaigns) {
        long budget = euros * EURO_MICROS;
        return new ChannelSpec(
                name,
                TouchpointKind.IMPRESSION,
                Targeting.EVERYONE,
                reach,
                effect,
                true,
                budget,
                budget,
                adstock,
                0,
                0,
                List.of(campaigns));
    }

    private static ChannelSpec clicks(
            String name,
            Targeting targeting,
            double reach,
            double effect,
            long euros,
            double productShare,
            CampaignSpec... campaigns) {
        long budget = euros * EURO_MICROS;
        return new ChannelSpec(
                name,
                TouchpointKind.CLICK,
                targeting,
                reach,
                effect,
                false,
                budget,
                budget,
                0,
                0,
                productShare,
                List.of(campaigns));
    }

    private static ChannelSpec unpaced(
            String name,
            TouchpointKind kind,
            Targeting targeting,
            double reach,
            double effect,
            long touchMicros,
            double productShare,
            CampaignSpec... campaigns) {
        return new ChannelSpec(
                name, kind, targeting, reach, effect, false, 0, 0, 0, touchMicros, productShare, List.of(campaigns));
    }
}
