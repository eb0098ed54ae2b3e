package io.touchstock.app.jobs;

import io.touchstock.app.config.TouchstockConfig;
import io.touchstock.connectors.notify.BackOff;
import io.touchstock.connectors.notify.Channel;
import io.touchstock.connectors.notify.Notifier;
import io.touchstock.connectors.store.ReportStore;
import io.touchstock.connectors.store.StoreException;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells alerts beside {@code run store}, in a thread of its own so that a slow receiver holds nothing up. It lives in
 * that process because an embedded store can be opened by one alone.
 */
public final class AlertTeller implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AlertTeller.class);
    private static final long PAUSE_SECONDS = 10;

    private final Notifier notifier;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "touchstock-notify");

    private final int channels;

    private AlertTeller(Notifier notifier, int channels) {
        this.notifier = notifier;
        this.channels = channels;
    }

    /**
     * Starts; does nothing if the configuration names no channel.
     *
     * @throws IllegalArgumentException if a channel cannot be used as it is set up
     */
    public static AlertTeller start(TouchstockConfig config, ReportStore store) {
        List<Channel> channels = NotifyChannels.of(config);
        AlertTeller teller = new AlertTeller(
                new Notifier(
                        store,
                        channels,
                        BackOff.USUAL,
                        InstantSource.system(),
                        () -> ThreadLocalRandom.current().nextDouble()),
                channels.size());
        if (!channels.isEmpty()) {
            teller.thread.setDaemon(true);
            teller.thread.start();
        }
        return teller;
    }

    /** On how many alerts are told. */
    public int channels() {
        return channels;
    }

    private void run() {
        try {
            do {
                round();
            } while (!closed.await(PAUSE_SECONDS, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            LOG.debug("Stopped", e);
        }
    }

    private void round() throws InterruptedException {
        try {
            notifier.round();
        } catch (StoreException e) {
            LOG.warn("Alerts are told later: {}", e.getMessage());
        }
    }

    /** Ends it after what it is at, but waits no longer than a round's pause. */
    @Override
    public void close() {
        closed.countDown();
        thread.interrupt();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(PAUSE_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
