package io.touchstock.app.cluster;

import io.touchstock.connectors.event.Order;
import io.touchstock.connectors.event.OrderLine;
import io.touchstock.connectors.event.OrderStatus;
import io.touchstock.forecasting.dl4j.LstmConfig;
import io.touchstock.forecasting.dl4j.LstmTrainer;
import io.touchstock.forecasting.model.TrainedModel;
import io.touchstock.forecasting.model.TrainingBudget;
import io.touchstock.forecasting.model.TrainingListener;
import io.touchstock.forecasting.model.TrainingSet;
import io.touchstock.forecasting.series.DailySeries;
import io.touchstock.forecasting.series.KnownColumn;
import io.touchstock.forecasting.series.SeriesId;
import io.touchstock.forecasting.series.WindowFeatures;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** A shop with two articles that sell more on some weekdays: enough for a network to be trained and used, no more. */
final class TinyShop {

    static final int HORIZON_DAYS = 3;

    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);
    private static final String LOCATION = "shop";
    private static final List<String> ARTICLES = List.of("tea", "cups");
    private static final int DAYS_OF_HISTORY = 60;

    private TinyShop() {}

    /** Trains on the days before {@link #orders} and returns the version of the model. */
    static String train(Path directory) throws IOException {
        List<DailySeries> series = ARTICLES.stream()
                .map(article -> DailySeries.of(
                        new SeriesId(article, LOCATION),
                        FIRST_DAY,
                        DoubleStream.iterate(0, day -> day + 1)
                                .limit(DAYS_OF_HISTORY)
                                .map(day -> units(article, (int) day))
                                .toArray()))
                .toList();
        LstmConfig config =
                new LstmConfig(new WindowFeatures(14, HORIZON_DAYS, 1, KnownColumn.OF_A_SHOP), 4, 16, 5e-3, 5, 5, 1);
        try (TrainedModel model = new LstmTrainer(config, InstantSource.fixed(Instant.EPOCH))
                .train(
                        new TrainingSet(series, FIRST_DAY.plusDays(DAYS_OF_HISTORY - 1L)),
                        TrainingBudget.ofSteps(10),
                        TrainingListener.SILENT)) {
            model.save(directory, model.provenance());
            return model.provenance().modelVersion();
        }
    }

    /** One order an article and day, at noon, in the order of time. */
    static List<Order> orders(int days) {
        return IntStream.range(0, days)
                .boxed()
                .flatMap(day ->
                        ARTICLES.stream().map(article -> order(article + "-" + day, article, DAYS_OF_HISTORY + day)))
                .toList();
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
                List.of(new OrderLine(article, units(article, day), 5_000_000, null)),
                OrderStatus.PLACED);
    }

    private static int units(String article, int day) {
        return article.length() + day % 7;
    }
}
