package io.touchstock.app.dashboard.attribution;

import io.touchstock.connectors.event.ChannelName;
import io.touchstock.connectors.store.CreditTotal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * What the rows of one model come to, with direct channels left in or out. Left out, their credit goes to the other
 * touched rows in proportion, so that the orders still add up.
 *
 * @param rows the most valuable first
 * @param basis null without rows
 */
record Credits(String model, List<CreditTotal> rows, CreditTotal.Basis basis) {

    Credits {
        rows = List.copyOf(rows);
    }

    static Credits of(String model, List<CreditTotal> totals, Set<String> leftOut) {
        List<CreditTotal> own =
                totals.stream().filter(row -> row.model().equals(model)).toList();
        CreditTotal.Basis basis = own.isEmpty() ? null : own.get(0).basis();
        List<CreditTotal> kept =
                own.stream().filter(row -> !isOneOf(row, leftOut)).toList();
        if (kept.size() == own.size()) {
            return new Credits(model, own, basis);
        }
        double orders = factor(touched(own), touched(kept));
        double value = valueFactor(own, kept);
        return new Credits(
                model,
                kept.stream()
                        .map(row -> isUntouched(row) ? row : scaled(row, orders, value))
                        .toList(),
                basis);
    }

    double orders() {
        return rows.stream().mapToDouble(CreditTotal::conversions).sum();
    }

    long valueMicros() {
        return rows.stream().mapToLong(CreditTotal::valueMicros).sum();
    }

    /** Null if no spend is known. */
    Long spendMicros() {
        return rows.stream()
                .map(CreditTotal::spendMicros)
                .filter(Objects::nonNull)
                .reduce(Long::sum)
                .orElse(null);
    }

    long wastedMicros() {
        return rows.stream().mapToLong(CreditTotal::wastedMicros).sum();
    }

    /** Over the rows with spend or not: all value for all that was paid; null without spend. */
    Double roas() {
        Long spend = spendMicros();
        return spend == null || spend == 0 ? null : Double.valueOf((double) valueMicros() / spend);
    }

    /** In millionths of the currency; null without spend or orders. */
    Double cpaMicros() {
        Long spend = spendMicros();
        return spend == null || orders() <= 0 ? null : Double.valueOf(spend / orders());
    }

    /** Share of all orders, 0 to 1; 0 for a row that this model does not have. */
    double share(String channel, String campaign) {
        double all = orders();
        return rows.stream()
                .filter(row -> Objects.equals(row.channel(), channel) && Objects.equals(row.campaign(), campaign))
                .mapToDouble(row -> all == 0 ? 0 : row.conversions() / all)
                .sum();
    }

    static boolean isUntouched(CreditTotal row) {
        return ChannelName.NO_TOUCHPOINT.equals(row.channel()) || ChannelName.NO_TOUCHPOINT.equals(row.campaign());
    }

    private static boolean isOneOf(CreditTotal row, Set<String> channels) {
        return row.channel() != null && channels.contains(row.channel().toLowerCase(Locale.ROOT));
    }

    private static double touched(List<CreditTotal> rows) {
        return rows.stream()
                .filter(row -> !isUntouched(row))
                .mapToDouble(CreditTotal::conversions)
                .sum();
    }

    private static double valueFactor(List<CreditTotal> own, List<CreditTotal> kept) {
        return factor(touchedValue(own), touchedValue(kept));
    }

    private static double touchedValue(List<CreditTotal> rows) {
        return rows.stream()
                .filter(row -> !isUntouched(row))
                .mapToDouble(CreditTotal::valueMicros)
                .sum();
    }

    private static double factor(double all, double kept) {
        return kept == 0 ? 1 : all / kept;
    }

    private static CreditTotal scaled(CreditTotal row, double orders, double value) {
        return new CreditTotal(
                row.model(),
                row.channel(),
                row.campaign(),
                row.conversions() * orders,
                times(row.conversionsLow(), orders),
                times(row.conversionsHigh(), orders),
                Math.round(row.valueMicros() * value),
                rounded(row.valueLowMicros(), value),
                rounded(row.valueHighMicros(), value),
                row.removalEffect(),
                row.spendMicros(),
                row.wastedMicros(),
                row.basis());
    }

    private static Double times(Double bound, double factor) {
        return bound == null ? null : Double.valueOf(bound * factor);
    }

    private static Long rounded(Long bound, double factor) {
        return bound == null ? null : Long.valueOf(Math.round(bound * factor));
    }
}
