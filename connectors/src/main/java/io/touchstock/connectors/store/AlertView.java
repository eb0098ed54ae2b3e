package io.touchstock.connectors.store;

import io.touchstock.connectors.event.AlertFeedback;
import io.touchstock.connectors.event.StockAlert;

/**
 * An alert with what people made of it.
 *
 * @param assignee whom it was assigned to; null if to nobody, so that the article's owner looks after it
 * @param lastAction the newest thing somebody said of it since it opened or long before; null if nobody has. It may be
 *     newer than what the alert itself knows of
 */
public record AlertView(StockAlert alert, String assignee, AlertFeedback lastAction) {}
