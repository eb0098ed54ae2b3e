package io.touchstock.inventory.alert;

import io.touchstock.connectors.event.ForecastDay;
import io.touchstock.inventory.projection.DemandDistribution;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * What a forecast said of a day that is over by now.
 *
 * @param saleProbability that at least one unit is asked for
 * @param meanUnits expected demand
 */
public record SaleOdds(LocalDate day, double saleProbability, double meanUnits) implements Serializable {

    static SaleOdds of(ForecastDay forecast) {
        DemandDistribution demand = DemandDistribution.ofQuantiles(forecast);
        return new SaleOdds(forecast.day(), demand.probabilityOfASale(), demand.mean());
    }
}
