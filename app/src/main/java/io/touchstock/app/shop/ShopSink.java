package io.touchstock.app.shop;

import io.touchstock.connectors.event.Demand;
import io.touchstock.connectors.event.Erasure;
import io.touchstock.connectors.event.IdentityLink;
import io.touchstock.connectors.event.Order;
import io.touchstock.connectors.event.Product;
import io.touchstock.connectors.event.Promotion;
import io.touchstock.connectors.event.Receipt;
import io.touchstock.connectors.event.Spend;
import io.touchstock.connectors.event.StockLevel;
import io.touchstock.connectors.event.Touchpoint;
import java.time.Instant;
import java.time.LocalDate;

/** Takes what the shop emits, one event at a time. A sink overrides what it wants to hear. */
public interface ShopSink {

    /** The moment at which the events that follow reach the shop's systems; never goes back. */
    default void at(Instant now) {}

    default void touchpoint(Touchpoint touchpoint) {}

    default void order(Order order) {}

    default void identityLink(IdentityLink link) {}

    default void spend(Spend spend) {}

    default void stockLevel(StockLevel level) {}

    default void receipt(Receipt receipt) {}

    default void product(Product product) {}

    default void promotion(Promotion promotion) {}

    default void erasure(Erasure erasure) {}

    /**
     * What the shop's system saw sold on a day, for every article on offer, at the end of the day and from the first
     * day on. Not an input topic: a short cut past the orders for a long history.
     */
    default void demand(Demand demand) {}

    /** A payload that no codec should accept; only {@link Disorder} makes some. */
    default void broken(BrokenPayload payload) {}

    /** All of the day has been emitted. */
    default void dayClosed(LocalDate day) {}
}
