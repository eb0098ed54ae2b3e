package io.touchstock.app.demo;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Tells every part of the demo when it is over: somebody asked for it, or a part broke. Thread-safe. */
final class StopSignal {

    private final CountDownLatch stop = new CountDownLatch(1);
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    /** Ends the demo; returns at once. */
    void give() {
        stop.countDown();
    }

    boolean isGiven() {
        return stop.getCount() == 0;
    }

    /** Waits so long, or until the signal is given. */
    @SuppressWarnings("ResultOfMethodCallIgnored") // callers ask isGiven() themselves
    void await(Duration atMost) throws InterruptedException {
        stop.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Starts a thread whose failure ends the demo. */
    Thread start(String name, Runnable work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (RuntimeException | Error e) {
                        failure.compareAndSet(null, e);
                        give();
                    }
                },
                name);
        thread.start();
        return thread;
    }

    /** Throws what a thread of {@link #start} ended with, if one did. */
    void requireNoFailure() {
        Throwable thrown = failure.get();
        if (thrown != null) {
            throw new IllegalStateException("the demo broke: " + thrown.getMessage(), thrown);
        }
    }
}
