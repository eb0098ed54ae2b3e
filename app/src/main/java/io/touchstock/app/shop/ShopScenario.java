package io.touchstock.app.shop;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * All that a simulated shop is made of. Two simulations of equal scenarios emit equal events.
 *
 * @param seed of every draw
 * @param zone in which the shop's days begin and end
 * @param firstDay of the simulation
 * @param days how many there are
 * @param ordersFrom the first day whose orders and stock levels are emitted one by one; before it only the daily demand
 *     is
 * @param touchpointsFrom the first day whose touchpoints, links, spend and erasures are emitted; people live and buy
 *     before it, too
 */
public record ShopScenario(
        long seed,
        ZoneId zone,
        LocalDate firstDay,
        int days,
        LocalDate ordersFrom,
        LocalDate touchpointsFrom,
        PeopleSpec people,
        List<LocationSpec> locations,
        List<ProductSpec> products,
        List<ChannelSpec> channels,
        PromotionSpec promotions,
        SupplySpec supply,
        AfterSalesSpec afterSales) {

    public ShopScenario {
        locations = List.copyOf(locations);
        products = List.copyOf(products);
        channels = List.copyOf(channels);
        Bounds.within("days", days, 1, 36_500);
        Bounds.notEmpty("locations", locations);
        Bounds.notEmpty("products", products);
        distinct("channels", channels.stream().map(ChannelSpec::name).toList());
        distinct("products", products.stream().map(ProductSpec::sku).toList());
        distinct("locations", locations.stream().map(LocationSpec::name).toList());
    }

    /**
     * A shop for a laptop: 40 articles at 2 locations, 730 days of history, 60 live days, 20,000 people; orders of the
     * last 90 days of the history and touchpoints of its last 45.
     */
    public static ShopScenario demo(long seed) {
        return demo(seed, LocalDate.of(2026, 9, 1));
    }

    /** The same with another first live day. */
    public static ShopScenario demo(long seed, LocalDate firstLiveDay) {
        return DemoShop.scenario(seed, firstLiveDay);
    }

    /** The day after the last. */
    public LocalDate endDay() {
        return firstDay.plusDays(days);
    }

    /** The same shop had the channel never been there. Refuses a channel that is not there now. */
    public ShopScenario without(String channel) {
        List<ChannelSpec> rest =
                channels.stream().filter(c -> !c.name().equals(channel)).toList();
        if (rest.size() == channels.size()) {
            throw new IllegalArgumentException("channel " + channel + " is not in the scenario; choose one of "
                    + channels.stream().map(ChannelSpec::name).toList());
        }
        return withChannels(rest);
    }

    public ShopScenario withChannels(List<ChannelSpec> other) {
        return new ShopScenario(
                seed,
                zone,
                firstDay,
                days,
                ordersFrom,
                touchpointsFrom,
                people,
                locations,
                products,
                other,
                promotions,
                supply,
                afterSales);
    }

    public ShopScenario withProducts(List<ProductSpec> other) {
        return new ShopScenario(
                seed,
                zone,
                firstDay,
                days,
                ordersFrom,
                touchpointsFrom,
                people,
                locations,
                other,
                channels,
                promotions,
                supply,
                afterSales);
    }

    public ShopScenario withPeople(PeopleSpec other) {
        return new ShopScenario(
                seed,
                zone,
                firstDay,
                days,
                ordersFrom,
                touchpointsFrom,
                other,
                locations,
                products,
                channels,
                promotions,
                supply,
                afterSales);
    }

    public ShopScenario withSupply(SupplySpec other) {
        return new ShopScenario(
                seed,
                zone,
                firstDay,
                days,
                ordersFrom,
                touchpointsFrom,
                people,
                locations,
                products,
                channels,
                promotions,
                other,
                afterSales);
    }

    public ShopScenario withPromotions(PromotionSpec other) {
        return new ShopScenario(
                seed,
                zone,
                firstDay,
                days,
                ordersFrom,
                touchpointsFrom,
                people,
                locations,
                products,
                channels,
                other,
                supply,
                afterSales);
    }

    /** Another span of time: {@code days} from {@code first} on, with orders and touchpoints from the days given. */
    public ShopScenario withTime(LocalDate first, int number, LocalDate orders, LocalDate touchpoints) {
        return new ShopScenario(
                seed,
                zone,
                first,
                number,
                orders,
                touchpoints,
                people,
                locations,
                products,
                channels,
                promotions,
                supply,
                afterSales);
    }

    private static void distinct(String property, List<String> names) {
        if (names.stream().distinct().count() < names.size()) {
            throw new IllegalArgumentException(property + " holds a name twice: " + names + "; rename one");
        }
    }
}
