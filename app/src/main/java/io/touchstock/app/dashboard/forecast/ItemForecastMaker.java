package io.touchstock.app.dashboard.forecast;

import io.touchstock.app.dashboard.csv.CsvTable;
import io.touchstock.app.dashboard.forecast.ForecastList.Fact;
import io.touchstock.app.dashboard.web.Address;
import io.touchstock.app.dashboard.web.Params;
import io.touchstock.app.stockpage.StockWords;
import io.touchstock.connectors.event.Demand;
import io.touchstock.connectors.event.Forecast;
import io.touchstock.connectors.event.ForecastDay;
import io.touchstock.connectors.store.DaySpan;
import io.touchstock.connectors.store.ItemLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes the page of an item's forecast. */
final class ItemForecastMaker {
    private static final int USUAL_WEEKS = 8;
    private static final int MOST_WEEKS = 104;
    private static final List<Integer> WEEKS = List.of(4, 8, 26, 52);
    private static final int DAYS_OF_WEEK = 7;

    private final ItemLine item;
    private final int weeks;
    private final History history;

    ItemForecastMaker(ForecastReadings readings, ItemLine item, Params params) {
        this.item = item;
        this.weeks = params.number("weeks", 1, MOST_WEEKS).orElse(USUAL_WEEKS);
        this.history = history(readings);
    }

    private History history(ForecastReadings readings) {
        LocalDate asOf = item.forecastAsOf();
        LocalDate first = asOf.minusDays((long) DAYS_OF_WEEK * weeks - 1);
        NavigableMap<LocalDate, ForecastDay> told = new TreeMap<>();
        readings.told(item.sku(), item.location(), new DaySpan(first, asOf))
                .forEach(day -> told.put(day.day().day(), day.day()));
        readings.newest(item.sku(), item.location())
                .map(Forecast::days)
                .orElse(List.of())
                .forEach(day -> told.put(day.day(), day));
        LocalDate last = told.isEmpty() || told.lastKey().isBefore(asOf) ? asOf : told.lastKey();
        NavigableMap<LocalDate, Demand> sold = new TreeMap<>();
        readings.demand(item.sku(), item.location(), new DaySpan(first.minusDays(DAYS_OF_WEEK), last))
                .forEach(day -> sold.put(day.day(), day));
        return new History(told, sold, first, asOf);
    }

    String name() {
        return item.name() == null ? item.sku() : item.name();
    }

    ItemForecast view() {
        String sku = item.name() == null ? "" : item.sku();
        return new ItemForecast(
                item.sku(),
                item.location(),
                name(),
                sku + (sku.isEmpty() || item.location().isEmpty() ? "" : " · ") + item.location(),
                finding(),
                facts(),
                spans(),
                new ForecastPicture(history).drawing(),
                rows(),
                own("/forecasts/item.csv").and("weeks", weeks).toString(),
                own("/stock/item").toString());
    }

    /** Every day with all quantiles. */
    CsvTable table() {
        return new CsvTable(
                List.of(
                        "sku",
                        "location",
                        "day",
                        "units",
                        "shelf_empty",
                        "mean",
                        "q05",
                        "q10",
                        "q25",
                        "q50",
                        "q75",
                        "q90",
                        "q95"),
                days().stream().map(this::cells));
    }

    private Address own(String path) {
        return Address.of(path).and("sku", item.sku()).and("location", item.location());
    }

    private String finding() {
        Optional<History.Accuracy> error = history.error();
        if (error.isEmpty()) {
            return "How far forecasts of this item are off is not known yet: that takes days that were both forecast"
                    + " and sold, and the week before.";
        }
        History.Accuracy off = error.get();
        return "Over " + StockWords.count(off.days(), "day") + ", forecasts made before each day were off by "
                + Shares.percent(off.wape()) + " of the units sold; repeating the same weekday of the week before, by "
                + Shares.percent(off.naiveWape()) + ". " + Shares.percent(off.within80())
                + " of the days lay within the 80\u00a0% band.";
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Sales known up to", StockWords.full(item.forecastAsOf())));
        NavigableMap<LocalDate, ForecastDay> ahead = history.told().tailMap(item.forecastAsOf(), false);
        if (!ahead.isEmpty()) {
            facts.add(new Fact(
                    "Expected in the next " + StockWords.count(ahead.size(), "day"),
                    StockWords.units(ahead.values().stream()
                                    .mapToDouble(ForecastDay::mean)
                                    .sum())
                            + " units"));
        }
        if (item.category() != null) {
            facts.add(new Fact("Category", item.category()));
        }
        facts.add(new Fact("Model", item.modelVersion()));
        return facts;
    }

    private List<ItemForecast.Span> spans() {
        TreeSet<Integer> choices = new TreeSet<>(WEEKS);
        choices.add(weeks);
        return choices.stream()
                .map(choice ->
                        new ItemForecast.Span(choice.toString(), StockWords.count(choice, "week"), choice == weeks))
                .toList();
    }

    private List<LocalDate> days() {
        TreeSet<LocalDate> days = new TreeSet<>(history.told().keySet());
        days.addAll(history.sold().tailMap(history.first(), true).keySet());
        return List.copyOf(days.descendingSet());
    }

    private List<ItemForecast.DayRow> rows() {
        return days().stream().map(this::row).toList();
    }

    private ItemForecast.DayRow row(LocalDate day) {
        Demand sale = history.sold().get(day);
        ForecastDay told = history.told().get(day);
        String sold = sale == null ? StockWords.NOTHING : StockWords.whole(sale.units());
        String remark = sale != null && sale.shelfEmpty() ? "shelf empty" : "";
        if (told == null) {
            String none = StockWords.NOTHING;
            return new ItemForecast.DayRow(StockWords.weekday(day), sold, none, none, none, none, none, none, remark);
        }
        return new ItemForecast.DayRow(
                StockWords.weekday(day),
                sold,
                StockWords.units(told.mean()),
                StockWords.units(told.q05()),
                StockWords.units(told.q10()),
                StockWords.units(told.q50()),
                StockWords.units(told.q90()),
                StockWords.units(told.q95()),
                remark);
    }

    private List<String> cells(LocalDate day) {
        Demand sale = history.sold().get(day);
        ForecastDay told = history.told().get(day);
        List<String> cells = new ArrayList<>(Arrays.asList(
                item.sku(),
                item.location(),
                day.toString(),
                sale == null ? null : Integer.toString(sale.units()),
                sale == null ? null : Boolean.toString(sale.shelfEmpty())));
        if (told == null) {
            cells.addAll(Collections.nCopies(8, null));
        } else {
            for (double number : List.of(
                    told.mean(), told.q05(), told.q10(), told.q25(), told.q50(), told.q75(), told.q90(), told.q95())) {
                cells.add(BigDecimal.valueOf(number).toPlainString());
            }
        }
        return cells;
    }
}
