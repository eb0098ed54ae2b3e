package io.touchstock.app.dashboard.attribution;

import io.touchstock.connectors.event.RowDimension;
import io.touchstock.connectors.store.CreditTotal;
import io.touchstock.connectors.store.DaySpan;
import io.touchstock.connectors.store.PathLengthTotal;
import io.touchstock.connectors.store.PathTotal;
import io.touchstock.connectors.store.TimeLagTotal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the page of attribution reads. */
public interface AttributionReadings {

    /** The days for which anything is told; empty if nothing is. */
    Optional<DaySpan> days();

    /** By what rows are told apart. */
    Set<RowDimension> dimensions();

    /** Days that were solved as a whole, the newest first. */
    List<DaySpan> periods(RowDimension dimension);

    /** Models that are told within the days, by name. */
    List<String> models(RowDimension dimension, DaySpan days);

    /** What each row earned under each of the models. */
    List<CreditTotal> totals(RowDimension dimension, DaySpan days, List<String> models);

    /** The paths with the most orders. */
    List<PathTotal> paths(DaySpan days, int limit);

    /** The paths on which the most journeys ended without an order. */
    List<PathTotal> pathsWithoutOrder(DaySpan days, int limit);

    /** Journeys by their number of touchpoints, the shortest first. */
    List<PathLengthTotal> pathLengths(DaySpan days);

    /** Orders by the days since the first touchpoint, the shortest first. */
    List<TimeLagTotal> timeLags(DaySpan days);

    /** Which channels count as direct, in lower case. */
    Set<String> directChannels();

    /** Of all amounts. */
    Currency currency();
}
