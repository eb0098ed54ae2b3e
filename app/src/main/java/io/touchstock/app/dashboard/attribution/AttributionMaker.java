package io.touchstock.app.dashboard.attribution;

import io.touchstock.app.dashboard.attribution.AttributionView.Option;
import io.touchstock.app.dashboard.csv.CsvTable;
import io.touchstock.app.dashboard.web.Params;
import io.touchstock.app.dashboard.web.Words;
import io.touchstock.connectors.event.RowDimension;
import io.touchstock.connectors.store.CreditTotal;
import io.touchstock.connectors.store.DaySpan;
import io.touchstock.connectors.store.PathTotal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Makes the page of attribution from what was asked for and what is read. */
final class AttributionMaker {
    private static final int PATHS = 25;
    private static final int PATHS_DRAWN = 200;
    private static final int PATHS_TAKEN_AWAY = 10_000;
    private static final int MOST_COLUMNS = 15;
    private static final int MOST_ROWS = 300;
    private static final int MICRO_DIGITS = 6;

    private final AttributionReadings readings;
    private final Asked asked;
    private final Credits chosen;
    private final List<Credits> compared = new ArrayList<>();
    private final String currency;

    AttributionMaker(AttributionReadings readings, Params params, DaySpan told) {
        this.readings = readings;
        this.asked = Asked.of(params, readings, told);
        this.currency = readings.currency().getCurrencyCode();
        List<String> models = Stream.concat(Stream.of(asked.model()), asked.compared().stream())
                .toList();
        List<CreditTotal> totals = readings.totals(asked.dimension(), asked.days(), models);
        Set<String> leftOut = asked.withoutDirect() ? readings.directChannels() : Set.of();
        this.chosen = Credits.of(asked.model(), totals, leftOut);
        compared.add(chosen);
        asked.compared().forEach(model -> compared.add(Credits.of(model, totals, leftOut)));
    }

    AttributionView view(DaySpan told) {
        List<PathTotal> drawn = readings.paths(asked.days(), PATHS_DRAWN);
        return new AttributionView(
                chosen.rows().isEmpty()
                        ? "No attribution is told for these days. There is some from " + told.first() + " to "
                                + told.last() + "; choose days among them."
                        : "",
                "Told from " + told.first() + " to " + told.last(),
                asked.days().first().toString(),
                asked.days().last().toString(),
                rowChoices(),
                asked.known().stream()
                        .map(model -> new Option(model, model, model.equals(asked.model())))
                        .toList(),
                asked.known().stream()
                        .map(model -> new Option(model, model, asked.compared().contains(model)))
                        .toList(),
                periods(),
                asked.withoutDirect(),
                asked.dimension() != RowDimension.CAMPAIGN,
                asked.model(),
                basis(),
                tiles(),
                asked.dimension() == RowDimension.CHANNEL ? "Channel" : "Campaign",
                chosen.rows().stream().limit(MOST_ROWS).map(this::row).toList(),
                total(),
                compared.stream().map(Credits::model).toList(),
                comparisons(),
                drawn.stream()
                        .filter(path -> path.conversions() > 0)
                        .limit(PATHS)
                        .map(this::path)
                        .toList(),
                readings.pathsWithoutOrder(asked.days(), PATHS).stream()
                        .filter(path -> path.nulls() > 0)
                        .map(this::path)
                        .toList(),
                Sankey.of(drawn),
                lengths(),
                lags(),
                asked.address("/attribution.csv").toString(),
                asked.address("/attribution/paths.csv").toString());
    }

    private List<Option> rowChoices() {
        return Arrays.stream(RowDimension.values())
                .map(dimension -> new Option(
                        Words.id(dimension),
                        switch (dimension) {
                            case CHANNEL -> "Channels";
                            case CAMPAIGN -> "Campaigns";
                            case CHANNEL_CAMPAIGN -> "Channels and campaigns";
                        },
                        dimension == asked.dimension()))
                .toList();
    }

    private List<AttributionView.Link> periods() {
        return readings.periods(asked.dimension()).stream()
                .limit(4)
                .map(days -> new AttributionView.Link(
                        days.first() + " to " + days.last(),
                        asked.address("/attribution")
                                .with("from", days.first())
                                .with("to", days.last())
                                .toString(),
                        days.equals(asked.days())))
                .toList();
    }

    private String basis() {
        String direct = asked.withoutDirect()
                ? " Direct channels are left out, and what they had is given to the others in proportion."
                : "";
        if (chosen.basis() == null) {
            return "";
        }
        return switch (chosen.basis()) {
            case PERIOD -> "Solved for these days as a whole." + direct;
            case SUM_OF_DAYS ->
                "The reports of single days added up; intervals as if the days did not depend on each other." + direct;
        };
    }

    private List<AttributionView.Tile> tiles() {
        return List.of(
                new AttributionView.Tile("Orders", Figures.orders(chosen.orders()), "under " + chosen.model()),
                new AttributionView.Tile(
                        "Revenue, " + currency, Figures.money(chosen.valueMicros()), "under " + chosen.model()),
                new AttributionView.Tile(
                        "Spend, " + currency, Figures.money(chosen.spendMicros()), "where it is known"),
                new AttributionView.Tile("ROAS", Figures.ratio(chosen.roas()), "revenue per unit of spend"),
                new AttributionView.Tile("CPA, " + currency, Figures.money(chosen.cpaMicros()), "spend per order"),
                new AttributionView.Tile(
                        "Wasted, " + currency,
                        Figures.money(chosen.wastedMicros()),
                        "clicks on what could not be bought"));
    }

    private AttributionView.Row row(CreditTotal row) {
        double all = chosen.orders();
        return new AttributionView.Row(
                name(row),
                Figures.orders(row.conversions()),
                row.conversionsLow() == null
                        ? ""
                        : Figures.orders(row.conversionsLow()) + " to " + Figures.orders(row.conversionsHigh()),
                Figures.percent(all == 0 ? 0 : row.conversions() / all),
                Figures.money(row.valueMicros()),
                row.valueLowMicros() == null
                        ? ""
                        : Figures.money(row.valueLowMicros()) + " to " + Figures.money(row.valueHighMicros()),
                Figures.money(row.spendMicros()),
                Figures.ratio(row.roas()),
                Figures.money(row.cpaMicros()),
                row.wastedMicros() == 0 ? Figures.NOTHING : Figures.money(row.wastedMicros()),
                Credits.isUntouched(row));
    }

    private AttributionView.Row total() {
        return new AttributionView.Row(
                "Total",
                Figures.orders(chosen.orders()),
                "",
                Figures.percent(chosen.rows().isEmpty() ? 0 : 1),
                Figures.money(chosen.valueMicros()),
                "",
                Figures.money(chosen.spendMicros()),
                Figures.ratio(chosen.roas()),
                Figures.money(chosen.cpaMicros()),
                Figures.money(chosen.wastedMicros()),
                false);
    }

    private List<AttributionView.Comparison> comparisons() {
        double widest = chosen.rows().stream()
                .flatMap(row -> compared.stream().map(model -> model.share(row.channel(), row.campaign())))
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
        return chosen.rows().stream()
                .limit(MOST_ROWS)
                .map(row -> new AttributionView.Comparison(
                        name(row),
                        compared.stream().map(model -> cell(model, row, widest)).toList()))
                .toList();
    }

    private AttributionView.Cell cell(Credits model, CreditTotal row, double widest) {
        double share = model.share(row.channel(), row.campaign());
        double shift = share - chosen.share(row.channel(), row.campaign());
        boolean own = model.model().equals(chosen.model());
        String text = Figures.points(shift);
        return new AttributionView.Cell(
                Figures.percent(share),
                own ? "" : text,
                text.equals("0.0") ? "even" : shift > 0 ? "up" : "down",
                widest <= 0 ? 0 : Math.round(1000 * Math.max(0, share) / widest) / 10.0);
    }

    private AttributionView.PathRow path(PathTotal path) {
        long all = path.conversions() + path.nulls();
        return new AttributionView.PathRow(
                path.channels().isEmpty() ? List.of("(no touchpoint)") : path.channels(),
                Figures.whole(path.conversions()),
                Figures.money(path.valueMicros()),
                Figures.whole(path.nulls()),
                all == 0 ? Figures.NOTHING : Figures.percent((double) path.conversions() / all));
    }

    private Columns.Drawing lengths() {
        Bins bins = new Bins(MOST_COLUMNS);
        readings.pathLengths(asked.days())
                .forEach(length -> bins.add(length.touches(), length.conversions(), length.nulls()));
        return bins.drawing("touch", "touches");
    }

    private Columns.Drawing lags() {
        Bins bins = new Bins(MOST_COLUMNS);
        readings.timeLags(asked.days()).forEach(lag -> bins.add(lag.lagDays(), lag.conversions(), 0));
        return bins.drawing("day", "days");
    }

    private static String name(CreditTotal row) {
        if (row.channel() == null) {
            return row.campaign() == null ? "" : row.campaign();
        }
        return row.campaign() == null ? row.channel() : row.channel() + " · " + row.campaign();
    }

    /** The rows of all models that are compared, as numbers. */
    CsvTable table() {
        return new CsvTable(
                List.of(
                        "from",
                        "to",
                        "model",
                        "channel",
                        "campaign",
                        "orders",
                        "orders_low",
                        "orders_high",
                        "revenue",
                        "revenue_low",
                        "revenue_high",
                        "removal_effect",
                        "spend",
                        "roas",
                        "cpa",
                        "wasted",
                        "basis"),
                compared.stream().flatMap(credits -> credits.rows().stream()).map(this::cells));
    }

    private List<String> cells(CreditTotal row) {
        return Arrays.asList(
                asked.days().first().toString(),
                asked.days().last().toString(),
                row.model(),
                row.channel(),
                row.campaign(),
                number(row.conversions()),
                number(row.conversionsLow()),
                number(row.conversionsHigh()),
                money(row.valueMicros()),
                money(row.valueLowMicros()),
                money(row.valueHighMicros()),
                number(row.removalEffect()),
                money(row.spendMicros()),
                number(row.roas()),
                row.cpaMicros() == null ? null : number(row.cpaMicros() / 1e6),
                money(row.wastedMicros()),
                Words.id(row.basis()));
    }

    CsvTable pathTable() {
        return new CsvTable(
                List.of("path", "orders", "revenue", "without_order"),
                readings.paths(asked.days(), PATHS_TAKEN_AWAY).stream()
                        .map(path -> Arrays.asList(
                                String.join(" > ", path.channels()),
                                Long.toString(path.conversions()),
                                money(path.valueMicros()),
                                Long.toString(path.nulls()))));
    }

    private static String number(Double number) {
        return number == null ? null : plain(BigDecimal.valueOf(number));
    }

    private static String money(Long micros) {
        return micros == null ? null : plain(BigDecimal.valueOf(micros, MICRO_DIGITS));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
