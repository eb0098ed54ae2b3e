package io.touchstock.app.shop;

import io.touchstock.connectors.event.Demand;
import io.touchstock.connectors.event.StockLevel;
import java.time.Instant;
import java.time.LocalDate;

/** All shelves of the shop and the day that they go through: opening, counting, closing, reporting. */
final class Shelves {
    private static final double LEARNING = 0.07;

    private final ShopScenario scenario;
    private final DemandModel demand;
    private final Buyer buyer;
    private final Chance chance;
    private final Shelf[] shelves;
    private final int firstEmitted;

    Shelves(ShopScenario scenario, DemandModel demand, Replenishment policy, Buyer buyer, Chance chance) {
        this.scenario = scenario;
        this.demand = demand;
        this.buyer = buyer;
        this.chance = chance;
        this.firstEmitted =
                (int) (scenario.ordersFrom().toEpochDay() - scenario.firstDay().toEpochDay());
        this.shelves = new Shelf[demand.seriesCount()];
        for (int series = 0; series < shelves.length; series++) {
            ProductSpec spec = scenario.products().get(product(series));
            double sales = spec.unitsPerDay() * demand.locationShare(location(series));
            shelves[series] = new Shelf(policy.initialUnits(spec, sales), sales);
        }
    }

    int count() {
        return shelves.length;
    }

    int product(int series) {
        return series / scenario.locations().size();
    }

    int location(int series) {
        return series % scenario.locations().size();
    }

    String sku(int series) {
        return scenario.products().get(product(series)).sku();
    }

    String locationName(int series) {
        return scenario.locations().get(location(series)).name();
    }

    Shelf of(int series) {
        return shelves[series];
    }

    boolean onOffer(int series, int day) {
        return day >= scenario.products().get(product(series)).launchDay();
    }

    void beginDay() {
        for (Shelf shelf : shelves) {
            shelf.beginDay();
        }
    }

    /** After the deliveries: some units have vanished, some shelves are counted, all levels are reported. */
    void open(int day, Instant now, ShopSink sink) {
        for (int series = 0; series < shelves.length; series++) {
            if (!onOffer(series, day)) {
                continue;
            }
            Shelf shelf = shelves[series];
            long bits = chance.bits(Draw.SHRINKAGE, series, day, 0);
            if (Chance.unit(bits, 0) < scenario.supply().shrinkageRate()) {
                shelf.vanish((int) Math.ceil(shelf.physical() * (0.6 + 0.4 * Chance.unit(bits, 1))));
            }
            if ((day + series) % scenario.supply().countEveryDays() == 0
                    || buyer.counts(
                            sku(series),
                            locationName(series),
                            scenario.firstDay().plusDays(day))) {
                shelf.count();
            }
            shelf.open();
            report(series, day, now, sink);
        }
    }

    /** Says what the system believes to lie there. */
    void report(int series, int day, Instant now, ShopSink sink) {
        if (day >= firstEmitted) {
            sink.stockLevel(new StockLevel(sku(series), locationName(series), now, shelves[series].system()));
        }
    }

    void close(int day, Instant now, ShopSink sink, TruthSink truth) {
        LocalDate date = scenario.firstDay().plusDays(day);
        for (int series = 0; series < shelves.length; series++) {
            if (!onOffer(series, day)) {
                continue;
            }
            Shelf shelf = shelves[series];
            shelf.learn(LEARNING);
            report(series, day, now, sink);
            sink.demand(new Demand(sku(series), locationName(series), date, shelf.sold(), shelf.seenEmpty()));
            truth.demand(new TrueDemand(
                    sku(series),
                    locationName(series),
                    date,
                    shelf.wanted(),
                    shelf.sold(),
                    shelf.emptied(),
                    shelf.opening(),
                    shelf.received(),
                    shelf.restocked(),
                    shelf.vanished(),
                    shelf.physical(),
                    shelf.system(),
                    demand.rate(series)));
        }
    }
}
