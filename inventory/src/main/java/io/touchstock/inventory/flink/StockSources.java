package io.touchstock.inventory.flink;

import io.touchstock.connectors.event.AlertFeedback;
import io.touchstock.connectors.event.Forecast;
import io.touchstock.connectors.event.JourneyChange;
import io.touchstock.connectors.event.Product;
import io.touchstock.connectors.event.Promotion;
import io.touchstock.connectors.event.PromotionScenario;
import io.touchstock.connectors.event.Receipt;
import io.touchstock.connectors.event.StockLevel;
import io.touchstock.connectors.event.Touchpoint;
import org.apache.flink.streaming.api.datastream.DataStream;

/** What the stock job reads. Watermarks are assigned already; a stream that may fall silent declares its idleness. */
public record StockSources(
        DataStream<Forecast> forecasts,
        DataStream<StockLevel> stock,
        DataStream<Receipt> receipts,
        DataStream<Product> products,
        DataStream<Promotion> promotions,
        DataStream<PromotionScenario> scenarios,
        DataStream<Touchpoint> touchpoints,
        DataStream<JourneyChange> journeys,
        DataStream<AlertFeedback> feedback) {}
