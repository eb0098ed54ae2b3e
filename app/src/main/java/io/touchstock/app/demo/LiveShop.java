package io.touchstock.app.demo;

import io.touchstock.app.shop.Disorder;
import io.touchstock.app.shop.ShopSimulator;
import io.touchstock.app.shop.TruthSink;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The simulated shop while it is open: plays day after day at its pace until it is closed. */
final class LiveShop implements AutoCloseable {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final ShopSimulator simulator;
    private final Disorder disorder;
    private final ShopFeed feed;
    private final Pace pace;
    private volatile boolean closed;

    LiveShop(ShopSimulator simulator, Disorder disorder, ShopFeed feed, Pace pace) {
        this.simulator = simulator;
        this.disorder = disorder;
        this.feed = feed;
        this.pace = pace;
    }

    /** Plays until the shop is closed or its days are over. */
    void open(LocalDate firstDay) {
        pace.goLive(firstDay.atStartOfDay(ZoneOffset.UTC).toInstant());
        while (!closed && simulator.hasNext()) {
            simulator.advance(disorder, TruthSink.NONE);
        }
    }

    /** The shop's clock. */
    String time() {
        return TIME.format(pace.shopTime().atZone(ZoneOffset.UTC));
    }

    long messages() {
        return feed.messages();
    }

    long orders() {
        return feed.orders();
    }

    @Override
    public void close() {
        closed = true;
        pace.stop();
    }
}
