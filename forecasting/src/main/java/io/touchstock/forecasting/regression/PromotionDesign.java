package io.touchstock.forecasting.regression;

import io.touchstock.forecasting.panel.Frequency;
import io.touchstock.forecasting.panel.PanelColumn;
import io.touchstock.forecasting.panel.PanelSeries;
import io.touchstock.forecasting.panel.SalesPanel;
import java.time.DayOfWeek;
import java.util.EnumSet;

/**
 * Covariates that tell what a promotion does: 1, the trend, the calendar and other known columns, then the promotion by
 * weekday, its first day, its second week, the dip after it, and the price relative to the usual one.
 */
final class PromotionDesign implements Covariates {
    private static final int FIRST_TERM = 2;
    private static final int WEEK = 7;
    private static final double LEAST_PRICE_MOVE = 0.01;

    private final SalesPanel panel;
    private final CampaignDays campaigns;
    private final SparseRow[] calendar;
    private final KnownTerms known;
    private final int dipWindow;
    private final boolean promotions;
    private final PromotedWeekdays weekdays;
    private final int promotion;
    private final int dip;
    private final int price;
    private final int columns;

    PromotionDesign(SalesPanel panel, CampaignDays campaigns) {
        this.panel = panel;
        this.campaigns = campaigns;
        CalendarTerms terms = new CalendarTerms(
                panel.frequency(), panel.periods() / panel.frequency().periodsPerYear());
        this.calendar = new SparseRow[panel.periods()];
        for (int period = 0; period < calendar.length; period++) {
            calendar[period] = new SparseRow();
            terms.fill(panel.day(period), FIRST_TERM, calendar[period]);
        }
        this.known = new KnownTerms(
                panel, 0, FIRST_TERM + terms.columns(), EnumSet.of(PanelColumn.Role.OPEN, PanelColumn.Role.OTHER));
        this.promotions = panel.columnOf(PanelColumn.Role.PROMOTION) >= 0;
        this.dipWindow = DipWindow.of(panel, campaigns);
        this.promotion = FIRST_TERM + terms.columns() + known.columns();
        this.weekdays = new PromotedWeekdays(panel, campaigns);
        this.dip = promotion + (promotions ? weekdays.columns() + 3 : 0);
        this.price = dip + (dipWindow > 0 ? 1 : 0);
        this.columns = price + (pricesMove() ? 1 : 0);
    }

    private boolean pricesMove() {
        return panel.series().stream().anyMatch(series -> {
            for (int i = 0; i < series.length(); i++) {
                if (series.observed(i) && Math.abs(campaigns.logPriceRatio(series, i)) > LEAST_PRICE_MOVE) {
                    return true;
                }
            }
            return false;
        });
    }

    @Override
    public int columns() {
        return columns;
    }

    /** Periods after a campaign that count as its dip; 0 if none can be told. */
    int dipWindow() {
        return dipWindow;
    }

    boolean hasPrice() {
        return columns > price;
    }

    @Override
    public void fill(PanelSeries series, int index, SparseRow row) {
        int period = series.start() + index;
        row.clear();
        row.add(Design.INTERCEPT, 1);
        row.add(Design.TREND, (period - panel.periods()) / panel.frequency().periodsPerYear());
        row.addAll(calendar[period]);
        known.fill(series, index, panel.day(period), row);
        int day = campaigns.of(series, index);
        if (day > 0) {
            promoted(panel.day(period).getDayOfWeek(), day, campaigns.strength(series, index), row);
        } else if (day < 0 && day >= -dipWindow) {
            row.add(dip, 1);
        }
        if (hasPrice()) {
            row.add(price, campaigns.logPriceRatio(series, index));
        }
    }

    private void promoted(DayOfWeek weekday, int day, double strength, SparseRow row) {
        if (promotions) {
            row.add(promotion, strength);
            if (panel.frequency() == Frequency.DAILY) {
                row.add(promotion + 1, day == 1 && weekdays.startsVary() ? 1 : 0);
                row.add(promotion + 2, day > WEEK ? 1 : 0);
                weekdays.fill(weekday, strength, promotion + 3, row);
            }
        }
    }

    /** What a promoted day adds to a row. */
    double[] uplift(PromotedDay day) {
        SparseRow row = new SparseRow();
        promoted(day.weekday(), day.number(), day.strength(), row);
        double[] direction = new double[columns];
        for (int at = 0; at < row.size(); at++) {
            direction[row.column(at)] = row.value(at);
        }
        if (hasPrice()) {
            direction[price] = day.logPriceRatio();
        }
        return direction;
    }

    /** What a day of the dip adds. */
    double[] dip() {
        double[] direction = new double[columns];
        if (dipWindow > 0) {
            direction[dip] = 1;
        }
        return direction;
    }

    /** What a price one per cent lower adds, times 100. */
    double[] elasticity() {
        double[] direction = new double[columns];
        if (hasPrice()) {
            direction[price] = -1;
        }
        return direction;
    }
}
