package io.touchstock.app.explainpage;

import io.touchstock.forecasting.explanation.Effect;
import io.touchstock.forecasting.explanation.Explanation;
import io.touchstock.forecasting.panel.Frequency;
import io.touchstock.forecasting.panel.PanelColumn;
import io.touchstock.forecasting.panel.PanelSeries;
import io.touchstock.forecasting.panel.SalesPanel;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/** An explanation in words. */
public final class ExplanationWords {
    private static final double WORTH_TELLING = 0.005;

    private final SalesPanel past;
    private final Explanation told;
    private final PanelSeries series;
    private final LocalDate day;

    /**
     * Words of an explanation.
     *
     * @param past the panel that was forecast from
     * @param index of the series in it
     */
    public ExplanationWords(SalesPanel past, int index, Explanation told) {
        this.past = past;
        this.told = told;
        this.series = past.series().get(index);
        this.day = past.day(past.periods() + told.step());
    }

    /** The day that is explained. */
    public LocalDate day() {
        return day;
    }

    /** What is forecast. */
    public String headline() {
        return String.format(
                Locale.ENGLISH,
                "%s units expected on %s; in 80 of 100 cases between %s and %s",
                units(told.units()),
                dayName(),
                units(told.forecast().quantileAt(told.step(), 0.1)),
                units(told.forecast().quantileAt(told.step(), 0.9)));
    }

    /** The day with its weekday, where weekdays mean something. */
    public String dayName() {
        return past.frequency() == Frequency.DAILY
                ? day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + day
                : "the " + period() + " of " + day;
    }

    private String period() {
        return past.frequency() == Frequency.MONTHLY ? "month" : past.frequency() == Frequency.WEEKLY ? "week" : "day";
    }

    /** What an average day would be; empty if it is not known. */
    public String usual() {
        return Double.isNaN(told.usual())
                ? ""
                : "An average " + period() + " of the year with everything as usual: " + units(told.usual());
    }

    /** Effects that move it by half a per cent at least, largest first. */
    public List<Effect> worthTelling() {
        return told.effects().stream().filter(this::worthTelling).toList();
    }

    /** What was looked at and moved next to nothing; empty if there is nothing such. */
    public String without() {
        List<String> names = told.effects().stream()
                .filter(effect -> !worthTelling(effect))
                .map(this::name)
                .toList();
        return names.isEmpty() ? "" : "Next to nothing (below 0.5 %) came of: " + String.join(", ", names);
    }

    private boolean worthTelling(Effect effect) {
        return Math.abs(effect.units()) > WORTH_TELLING * Math.max(effect.with(), effect.without());
    }

    /** What is left when the effects are summed; empty if no usual day is known. */
    public String rest() {
        if (Double.isNaN(told.usual())) {
            return "";
        }
        double sum = worthTelling().stream().mapToDouble(Effect::units).sum();
        return String.format(
                Locale.ENGLISH,
                "Together %s; from the average to the forecast it is %s. The difference of %s is what they do to each"
                        + " other, for each was taken out alone, and what is too small to be told.",
                signed(sum),
                signed(told.units() - told.usual()),
                signed(told.units() - told.usual() - sum));
    }

    /** Short name of an effect. */
    public String name(Effect effect) {
        return switch (effect.cause()) {
            case PRICE -> "price";
            case PROMOTION -> "promotion";
            case CLOSED -> "closed";
            case KNOWN -> effect.column();
            case WEEKDAY -> "weekday";
            case SEASON -> "time of year";
            case HISTORY -> "last weeks";
        };
    }

    /** What an effect is. */
    public String reason(Effect effect) {
        return switch (effect.cause()) {
            case PRICE ->
                String.format(Locale.ENGLISH, "costs %s, usually %s", number(effect.value()), number(effect.usual()));
            case PROMOTION ->
                effect.value() > 0 ? "a promotion runs" : "no promotion today, but there is one on a day nearby";
            case CLOSED -> "the shop is closed; open, it would be " + units(effect.without());
            case KNOWN -> known(effect);
            case WEEKDAY ->
                String.format(
                        Locale.ENGLISH,
                        "a %s sells %s the average of the week around it",
                        day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                        times(effect.usual()));
            case SEASON -> "this time of the year and the month sells " + times(effect.usual()) + " the year's average";
            case HISTORY ->
                "the last weeks sold " + times(effect.usual())
                        + " what a regression on calendar and plans expects of them";
        };
    }

    private String known(Effect effect) {
        PanelColumn column = past.known().stream()
                .filter(one -> one.name().equals(effect.column()))
                .findFirst()
                .orElseThrow();
        String on = cell(column, effect.value());
        String usually = cell(column, effect.usual());
        return on.equals(usually)
                ? "as usual (" + usually + ") on the day, but not on a day nearby"
                : "is " + on + ", usually " + usually;
    }

    private static String cell(PanelColumn column, double value) {
        if (Double.isNaN(value)) {
            return "not known";
        }
        return switch (column.kind()) {
            case FLAG -> value == 0 ? "no" : "yes";
            case CATEGORY -> {
                String level = column.levels().get((int) value);
                yield level.isEmpty() ? "empty" : level;
            }
            case NUMBER -> number(value);
        };
    }

    private static String times(double factor) {
        return String.format(Locale.ENGLISH, "%.2f times", factor);
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "not known" : String.format(Locale.ENGLISH, "%,.2f", value);
    }

    /** Per cent by which an effect moves the forecast, with its sign; empty without a base. */
    public String percent(Effect effect) {
        return Double.isNaN(effect.share())
                ? ""
                : String.format(Locale.ENGLISH, "%+.1f %%", 100 * effect.share())
                        .replace('-', '\u2212');
    }

    /** Units with as many decimals as their size needs. */
    public static String units(double units) {
        return String.format(
                Locale.ENGLISH, Math.abs(units) >= 100 ? "%,.0f" : Math.abs(units) >= 10 ? "%,.1f" : "%,.2f", units);
    }

    /** Units with a sign. */
    public static String signed(double units) {
        return (units < 0 ? "\u2212" : "+") + units(Math.abs(units));
    }

    /** The series' name. */
    public String seriesName() {
        return series.id().label();
    }
}
