package io.touchstock.connectors.notify;

import io.touchstock.connectors.store.Delivery;
import java.time.Instant;

/** Brings a message to where it belongs. */
interface Sender {

    /** One attempt; never throws for what the other side does. */
    Outcome send(Delivery delivery, Instant now) throws InterruptedException;
}
