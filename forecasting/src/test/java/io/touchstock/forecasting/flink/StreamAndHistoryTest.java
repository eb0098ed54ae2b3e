package io.touchstock.forecasting.flink;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.connectors.event.Demand;
import io.touchstock.connectors.event.Order;
import io.touchstock.connectors.event.Promotion;
import io.touchstock.connectors.event.StockLevel;
import io.touchstock.forecasting.demand.AheadDay;
import io.touchstock.forecasting.demand.DemandRules;
import io.touchstock.forecasting.demand.ForecastRequest;
import io.touchstock.forecasting.demand.PastDay;
import io.touchstock.forecasting.demand.SeriesEvent;
import io.touchstock.forecasting.history.RandomShop;
import io.touchstock.forecasting.history.SeriesTable;
import io.touchstock.forecasting.history.TableDay;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedBroadcastOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;

/**
 * What the stream tells day by day is what the history tells at once, if nothing is forgotten. Orders come up to two
 * days late, so that closed days are told again; counts come in time, for a late one corrects its own day alone.
 */
class StreamAndHistoryTest {

    @Property(tries = 40)
    void the_stream_ends_with_the_days_that_the_history_tells(@ForAll long seed) throws Exception {
        RandomShop shop = RandomShop.of(seed);
        DemandRules patient =
                new DemandRules(shop.zone(), 400, RandomShop.AHEAD, Duration.ofDays(100), 100, RandomShop.DAYS + 50);
        Map<String, Map<LocalDate, Demand>> told = new TreeMap<>();
        Map<String, ForecastRequest> lastAsked = new TreeMap<>();
        run(shop, patient, told, lastAsked);

        assertThat(lastAsked).isNotEmpty();
        lastAsked.forEach((series, request) -> {
            SeriesTable table = shop.tables(request.asOf(), DemandRules.ofWholeHistory(shop.zone(), RandomShop.AHEAD))
                    .get(series);
            assertThat(rows(request)).isEqualTo(table.days());
            told.get(series)
                    .forEach((day, demand) -> assertThat(table.days())
                            .filteredOn(row -> row.day().equals(day))
                            .singleElement()
                            .satisfies(row -> {
                                assertThat(row.units()).isEqualTo(demand.units());
                                assertThat(row.shelfEmpty()).isEqualTo(demand.shelfEmpty());
                            }));
        });
        assertThat(lastAsked.keySet())
                .isEqualTo(shop.tables(
                                RandomShop.FIRST_DAY.plusDays(RandomShop.DAYS),
                                DemandRules.ofWholeHistory(shop.zone(), RandomShop.AHEAD))
                        .keySet());
    }

    private static List<TableDay> rows(ForecastRequest request) {
        List<TableDay> rows = new ArrayList<>();
        LocalDate day = request.firstDay();
        for (PastDay past : request.past()) {
            rows.add(new TableDay(
                    day, (int) past.units(), !past.observed(), past.promoted(), Math.round(past.priceMicros())));
            day = day.plusDays(1);
        }
        for (AheadDay ahead : request.ahead()) {
            rows.add(new TableDay(day, TableDay.UNKNOWN, false, ahead.promoted(), Math.round(ahead.priceMicros())));
            day = day.plusDays(1);
        }
        return rows;
    }

    private static void run(
            RandomShop shop,
            DemandRules rules,
            Map<String, Map<LocalDate, Demand>> told,
            Map<String, ForecastRequest> lastAsked)
            throws Exception {
        KeyedBroadcastOperatorTestHarness<String, SeriesEvent, Promotion, Demand> days =
                new KeyedBroadcastOperatorTestHarness<>(
                        new CoBroadcastWithKeyedOperator<>(
                                new DailyDemandFunction(rules),
                                List.of(DailyDemandFunction.PROMOTIONS, DailyDemandFunction.PROMOTIONS_SINCE)),
                        event -> event.seriesId().toString(),
                        Types.STRING,
                        1,
                        1,
                        0);
        try {
            days.setup(Serializers.of(Demand.class));
            days.open();
            for (Promotion promotion : shop.promotions()) {
                days.processBroadcastElement(promotion, 0);
            }
            days.processBroadcastWatermark(Watermark.MAX_WATERMARK);
            List<SeriesEvent> counted = shop.stock().stream()
                    .sorted(Comparator.comparing(StockLevel::at))
                    .map(level -> SeriesEvent.stock(level, rules))
                    .toList();
            List<SeriesEvent> sold = sold(shop.orders(), rules);
            for (int today = 0; today < RandomShop.DAYS + 3; today++) {
                LocalDate day = RandomShop.FIRST_DAY.plusDays(today);
                for (SeriesEvent event : counted) {
                    if (event.day().equals(day)) {
                        days.processElement(event, 0);
                    }
                }
                for (SeriesEvent event : sold) {
                    if (event.day().plusDays(event.day().toEpochDay() % 3).equals(day)) {
                        days.processElement(event, 0);
                    }
                }
                days.processWatermark(rules.endOf(day).toEpochMilli());
            }
            days.processWatermark(Long.MAX_VALUE);
            assertThat(days.getSideOutput(Rejections.TAG)).isNull();
            days.extractOutputValues()
                    .forEach(demand -> told.computeIfAbsent(
                                    demand.sku() + "|" + demand.location(), series -> new TreeMap<>())
                            .put(demand.day(), demand));
            days.getSideOutput(DailyDemandFunction.REQUESTS).stream()
                    .map(StreamRecord::getValue)
                    .forEach(request -> lastAsked.merge(
                            request.seriesId().toString(),
                            request,
                            (one, other) -> one.asOf().isAfter(other.asOf()) ? one : other));
        } finally {
            days.close();
        }
    }

    private static List<SeriesEvent> sold(List<Order> orders, DemandRules rules) throws Exception {
        KeyedOneInputStreamOperatorTestHarness<String, Order, SeriesEvent> harness =
                new KeyedOneInputStreamOperatorTestHarness<>(
                        new KeyedProcessOperator<>(new OrderDemandFunction(rules)), Order::orderId, Types.STRING);
        try {
            harness.setup(Serializers.of(SeriesEvent.class));
            harness.open();
            for (Order order : orders) {
                harness.processElement(order, order.occurredAt().toEpochMilli());
            }
            return harness.extractOutputValues();
        } finally {
            harness.close();
        }
    }
}
