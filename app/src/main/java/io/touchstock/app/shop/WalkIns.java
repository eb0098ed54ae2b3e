package io.touchstock.app.shop;

import java.util.Arrays;

/**
 * Sales to people nobody knows: a negative binomial count of units per article and location, cut into pieces of one to
 * three units, shuffled and packed into baskets.
 */
final class WalkIns {
    private static final double DISPERSION = 12;
    private static final int PRODUCT_BITS = 18;
    private static final int QUANTITY_BITS = 2;

    /** Takes what walk-ins want. */
    interface Listener {
        void decided(int day, int second, Purchase purchase);
    }

    private final ShopScenario scenario;
    private final DemandModel demand;
    private final Chance chance;
    private long[] pieces = new long[1024];
    private int count;

    WalkIns(ShopScenario scenario, DemandModel demand, Chance chance) {
        this.scenario = scenario;
        this.demand = demand;
        this.chance = chance;
        Bounds.within("number of products", scenario.products().size(), 1, (1 << PRODUCT_BITS) - 1);
    }

    void come(int day, Listener listener) {
        demand.moveTo(day);
        for (int location = 0; location < scenario.locations().size(); location++) {
            cut(day, location);
            pack(day, location, listener);
        }
    }

    private void cut(int day, int location) {
        count = 0;
        for (int product = 0; product < scenario.products().size(); product++) {
            int series = product * scenario.locations().size() + location;
            int units = chance.negativeBinomial(demand.rate(series), DISPERSION, Draw.WALK_IN, series, day, 0);
            long bits = chance.bits(Draw.WALK_IN, series, day, 1);
            for (int piece = 0; units > 0; piece++) {
                long pieceBits = Chance.next(bits, piece);
                int quantity = Math.min(units, Basket.wantedQuantity(Chance.unit(pieceBits, 0)));
                add(pieceBits, product, quantity);
                units -= quantity;
            }
        }
        Arrays.sort(pieces, 0, count);
    }

    private void add(long bits, int product, int quantity) {
        if (count == pieces.length) {
            pieces = Arrays.copyOf(pieces, count * 2);
        }
        long shuffled = bits << (PRODUCT_BITS + QUANTITY_BITS);
        pieces[count++] = shuffled | ((long) product << QUANTITY_BITS) | quantity;
    }

    private void pack(int day, int location, Listener listener) {
        int next = 0;
        for (int number = 0; next < count; number++) {
            long bits = chance.bits(Draw.WALK_IN_BASKET, location, day, number);
            Basket basket = new Basket();
            for (int wanted = Basket.wantedLines(Chance.unit(bits, 0)); wanted > 0 && next < count; wanted--, next++) {
                int product = (int) (pieces[next] >>> QUANTITY_BITS) & ((1 << PRODUCT_BITS) - 1);
                int quantity = (int) pieces[next] & ((1 << QUANTITY_BITS) - 1);
                basket.put(product, quantity);
            }
            String visitor = "v" + Long.toString(Chance.next(bits, 2) >>> 1, Character.MAX_RADIX);
            Purchase purchase =
                    new Purchase(Purchase.orderId(Chance.next(bits, 3)), visitor, null, location, -1, -1, basket);
            listener.decided(day, Hours.busy(Chance.next(bits, 1)), purchase);
        }
    }
}
