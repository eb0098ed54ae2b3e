package io.touchstock.benchmarks.store;

import io.touchstock.connectors.event.AlertKind;
import io.touchstock.connectors.event.AlertState;
import io.touchstock.connectors.event.AttributionRow;
import io.touchstock.connectors.event.Demand;
import io.touchstock.connectors.event.Forecast;
import io.touchstock.connectors.event.ForecastDay;
import io.touchstock.connectors.event.Product;
import io.touchstock.connectors.event.RowDimension;
import io.touchstock.connectors.event.Severity;
import io.touchstock.connectors.event.StockAlert;
import io.touchstock.connectors.event.StockLevel;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** A large shop's reports, made up from a seed: attribution rows of a year, and open items. */
public final class LargeShop {

    /** The newest day. */
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private static final List<String> MODELS =
            List.of("first", "last", "last-non-direct", "linear", "markov", "position", "shapley", "time-decay");
    private static final List<Severity> SEVERITIES =
            List.of(Severity.LOW, Severity.MEDIUM, Severity.HIGH, Severity.CRITICAL);
    private static final int DAYS = 365;
    private static final int CHANNELS = 12;
    private static final int HORIZON_DAYS = 28;

    private final long seed;

    public LargeShop(long seed) {
        this.seed = seed;
    }

    /**
     * Rows of a year: a tenth, at most, of channels, the rest of campaigns within channels.
     *
     * @param count how many; those above {@value #CHANNELS} channels a day and model become campaigns
     */
    public Stream<Record> attribution(long count) {
        long channelRows = Math.min(count, (long) DAYS * MODELS.size() * CHANNELS);
        int campaigns = Math.toIntExact(Math.max(1, (count - channelRows) / ((long) DAYS * MODELS.size())));
        return LongStream.range(0, count)
                .mapToObj(i -> i < channelRows
                        ? row(i, CHANNELS, RowDimension.CHANNEL)
                        : row(i - channelRows, campaigns + 1, RowDimension.CHANNEL_CAMPAIGN));
    }

    /** Catalogue entry, stock, forecast of four weeks and an open alert for each item. */
    public Stream<Record> items(int count) {
        return IntStream.range(0, count).boxed().flatMap(this::item);
    }

    /** A year of demand for the first items. */
    public Stream<Record> demand(int items) {
        return IntStream.range(0, items)
                .boxed()
                .flatMap(i -> IntStream.range(0, DAYS)
                        .mapToObj(d -> new Demand(sku(i), location(i), TODAY.minusDays(d), (i + d) % 9, false)));
    }

    private AttributionRow row(long i, int places, RowDimension dimension) {
        SplittableRandom random = new SplittableRandom(seed ^ i * 0x9E3779B97F4A7C15L);
        int place = (int) (i % places);
        String model = MODELS.get((int) (i / places % MODELS.size()));
        LocalDate day = TODAY.minusDays(i / places / MODELS.size());
        double conversions = 1 + random.nextInt(2_000) / 10.0;
        long value = Math.round(conversions * 60_000_000);
        long spend = 1_000_000L * (10 + place);
        return new AttributionRow(
                day,
                day,
                model,
                "Channel " + place % CHANNELS,
                dimension == RowDimension.CHANNEL ? null : "Campaign " + place,
                conversions,
                value,
                model.equals("markov") ? random.nextDouble() : null,
                spend,
                dimension,
                conversions * 0.8,
                conversions * 1.3,
                value * 8 / 10,
                value * 13 / 10,
                null,
                null);
    }

    private Stream<Record> item(int i) {
        SplittableRandom random = new SplittableRandom(seed + i);
        String sku = sku(i);
        String category = "Category " + i % 60;
        String owner = "owner" + i % 25;
        Severity severity = SEVERITIES.get(i % 4);
        int onHand = random.nextInt(500);
        var midnight = TODAY.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        double mean = 1 + random.nextInt(100) / 10.0;
        Forecast forecast = new Forecast(
                sku,
                location(i),
                TODAY,
                "lstm-1",
                IntStream.rangeClosed(1, HORIZON_DAYS)
                        .mapToObj(d -> new ForecastDay(
                                TODAY.plusDays(d),
                                mean,
                                0,
                                0.3 * mean,
                                0.6 * mean,
                                mean,
                                1.4 * mean,
                                1.9 * mean,
                                2.3 * mean))
                        .toList());
        StockAlert alert = new StockAlert(
                sku,
                location(i),
                AlertKind.STOCKOUT_RISK,
                AlertState.OPEN,
                onHand,
                random.nextInt(30, 100) / 100.0,
                TODAY.plusDays(3),
                TODAY.plusDays(3 + random.nextInt(20)),
                null,
                onHand / mean,
                12.5,
                i % 40 == 0 ? null : Long.valueOf(random.nextLong(5_000_000_000L)),
                60,
                TODAY.plusDays(random.nextInt(10)),
                "The " + onHand + " on hand run out before an order placed now would be there.",
                "lstm-1",
                TODAY,
                midnight,
                severity,
                "Article " + i,
                category,
                owner,
                null,
                null,
                onHand / mean,
                null,
                1_260_000_000L,
                null,
                List.of("Campaign " + i % 300),
                null,
                midnight,
                null,
                null);
        return Stream.of(
                new Product(sku, "Article " + i, category, owner, 49_900_000, 21_000_000, 8, 2, 24, 6, midnight),
                new StockLevel(sku, location(i), midnight, onHand),
                forecast,
                alert);
    }

    private static String sku(int i) {
        return "SKU-" + i / 2;
    }

    private static String location(int i) {
        return i % 2 == 0 ? "warehouse" : "city";
    }
}
