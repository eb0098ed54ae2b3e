package io.touchstock.app.cluster;

import io.touchstock.connectors.event.Order;
import io.touchstock.connectors.event.OrderLine;
import io.touchstock.connectors.event.OrderStatus;
import io.touchstock.forecasting.demand.DemandPanel;
import io.touchstock.forecasting.demand.DemandRow;
import io.touchstock.forecasting.dl4j.Checkpoint;
import io.touchstock.forecasting.dl4j.NetworkModel;
import io.touchstock.forecasting.dl4j.NetworkPlan;
import io.touchstock.forecasting.dl4j.NetworkTrainer;
import io.touchstock.forecasting.model.TrainingListener;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;

/** A shop with two articles that sell more on some weekdays: enough for a network to be trained and used, no more. */
final class TinyShop {

    static final int HORIZON_DAYS = 3;

    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);
    private static final String LOCATION = "shop";
    private static final List<String> ARTICLES = List.of("tea", "cups");
    private static final int DAYS_OF_HISTORY = 60;
    private static final long PRICE_MICROS = 5_000_000;

    private TinyShop() {}

    /** Trains on the days before {@link #orders} and returns the version of the model. */
    static String train(Path directory) throws IOException {
        List<DemandRow> rows = IntStream.range(0, DAYS_OF_HISTORY)
                .boxed()
                .flatMap(day -> ARTICLES.stream().map(article -> row(article, day)))
                .toList();
        NetworkPlan plan = new NetworkPlan(HORIZON_DAYS, 2, 4, 16, 10, 5e-3, Duration.ofHours(1), 1, 1);
        try (NetworkModel model = new NetworkTrainer(plan, InstantSource.fixed(Instant.EPOCH))
                .train(
                        DemandPanel.ofRows(rows, FIRST_DAY.plusDays(DAYS_OF_HISTORY - 1L)),
                        TrainingListener.SILENT,
                        Checkpoint.NONE)) {
            model.save(directory);
            return model.provenance().modelVersion();
        }
    }

    private static DemandRow row(String article, int day) {
        return new DemandRow(
                article, LOCATION, FIRST_DAY.plusDays(day), units(article, day), false, false, PRICE_MICROS);
    }

    /** One order an article and day, at noon, in the order of time. */
    static List<Order> orders(int days) {
        return IntStream.range(0, days)
                .boxed()
                .flatMap(day ->
                        ARTICLES.stream().map(article -> order(article + "-" + day, article, DAYS_OF_HISTORY + day)))
                .toList();
    }

    /** A day of {@link #orders}. */
    static LocalDate day(int number) {
        return FIRST_DAY.plusDays(DAYS_OF_HISTORY + number);
    }

    static int articles() {
        return ARTICLES.size();
    }

    /** An order on one of the days of {@link #orders}. */
    static Order oneMoreOrder(int day, int customer) {
        return order("customer-" + customer, ARTICLES.get(0), DAYS_OF_HISTORY + day);
    }

    private static Order order(String orderId, String article, int day) {
        Instant noon = FIRST_DAY.plusDays(day).atTime(12, 0).toInstant(ZoneOffset.UTC);
        return new Order(
                orderId,
                noon,
                "visitor",
                null,
                LOCATION,
                List.of(new OrderLine(article, units(article, day), PRICE_MICROS, null)),
                OrderStatus.PLACED);
    }

    private static int units(String article, int day) {
        return article.length() + day % 7;
    }
}
