package io.touchstock.app.dashboard.attribution;

import io.touchstock.app.dashboard.web.Address;
import io.touchstock.app.dashboard.web.BadRequestException;
import io.touchstock.app.dashboard.web.Params;
import io.touchstock.app.dashboard.web.Words;
import io.touchstock.connectors.event.RowDimension;
import io.touchstock.connectors.store.DaySpan;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the page is asked for, with what it takes where nothing is said.
 *
 * @param model of tiles and table; empty if no model is told
 * @param compared models beside it, without it
 */
record Asked(
        RowDimension dimension,
        DaySpan days,
        String model,
        List<String> compared,
        List<String> known,
        boolean withoutDirect) {
    private static final List<String> USUAL = List.of("markov", "shapley", "last");

    Asked {
        compared = List.copyOf(compared);
        known = List.copyOf(known);
    }

    /** The newest period that was solved as a whole is taken unless days are named. */
    static Asked of(Params params, AttributionReadings readings, DaySpan told) {
        Set<RowDimension> dimensions = readings.dimensions();
        RowDimension dimension = params.oneOf("rows", RowDimension.class)
                .orElse(
                        dimensions.contains(RowDimension.CHANNEL) || dimensions.isEmpty()
                                ? RowDimension.CHANNEL
                                : new TreeSet<>(dimensions).first());
        List<DaySpan> periods = readings.periods(dimension);
        DaySpan usual = periods.isEmpty() ? told : periods.get(0);
        LocalDate first = params.day("from").orElse(usual.first());
        LocalDate last = params.day("to").orElse(usual.last());
        if (last.isBefore(first)) {
            throw new BadRequestException("to '" + last + "' is before from '" + first + "'. Swap them.");
        }
        DaySpan days = new DaySpan(first, last);
        List<String> known = readings.models(dimension, days);
        String model = params.text("model")
                .orElse(USUAL.stream().filter(known::contains).findFirst().orElse(known.isEmpty() ? "" : known.get(0)));
        List<String> compared = params.all("compare").isEmpty() ? known : params.all("compare");
        return new Asked(
                dimension,
                days,
                model,
                compared.stream()
                        .distinct()
                        .filter(name -> known.contains(name) && !name.equals(model))
                        .toList(),
                known,
                params.isSet("nodirect") && dimension != RowDimension.CAMPAIGN);
    }

    Address address(String path) {
        Address address = Address.of(path)
                .and("rows", Words.id(dimension))
                .and("from", days.first())
                .and("to", days.last())
                .and("model", model)
                .and("nodirect", withoutDirect ? "on" : null);
        for (String name : compared) {
            address = address.and("compare", name);
        }
        return address;
    }
}
