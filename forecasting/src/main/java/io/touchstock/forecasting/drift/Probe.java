package io.touchstock.forecasting.drift;

import io.touchstock.connectors.event.Demand;
import io.touchstock.connectors.event.Forecast;
import io.touchstock.connectors.event.ForecastDay;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A forecast that is held against what comes true, day by day. A series has one at a time and takes the next when it
 * has come to its end, so that over as many days as the horizon has every distance ahead is judged once.
 *
 * @param scoredThrough the last day that has been judged or passed over
 */
public record Probe(Forecast forecast, Reference reference, LocalDate scoredThrough) implements Serializable {
    public static Probe of(Forecast forecast, Reference reference) {
        return new Probe(forecast, reference, forecast.asOf());
    }

    /** Of the one in hand, which may be null, and a new forecast the one to go on with. */
    public static Probe next(Probe before, Probe fresh) {
        boolean goesOn = before != null
                && before.forecast.modelVersion().equals(fresh.forecast.modelVersion())
                && before.lastDay().isAfter(fresh.forecast.asOf());
        return goesOn ? before : fresh;
    }

    /** The last day that it speaks of. */
    public LocalDate lastDay() {
        List<ForecastDay> days = forecast.days();
        return days.get(days.size() - 1).day();
    }

    /**
     * What a day's demand says of the forecast; empty if it says nothing: judged before, an empty shelf, out of reach.
     */
    public Optional<ScoredDay> judged(Demand demand) {
        if (demand.shelfEmpty() || !demand.day().isAfter(scoredThrough)) {
            return Optional.empty();
        }
        return forecast.days().stream()
                .filter(day -> day.day().equals(demand.day()))
                .findFirst()
                .map(day -> new ScoredDay(
                        forecast.modelVersion(),
                        reference,
                        day.day(),
                        demand.units(),
                        Math.abs(day.q50() - demand.units()),
                        day.mean() - demand.units(),
                        day.q10() <= demand.units() && demand.units() <= day.q90()));
    }

    /** Once a day's demand is known; null at the end. */
    public Probe after(Demand demand) {
        if (!demand.day().isBefore(lastDay())) {
            return null;
        }
        return demand.day().isAfter(scoredThrough) ? new Probe(forecast, reference, demand.day()) : this;
    }
}
