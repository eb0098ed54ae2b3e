package io.touchstock.app.backtest;

import java.util.List;

/** What the measures mean. */
final class Readings {
    static final List<View.Reading> ALL = List.of(
            new View.Reading(
                    "WAPE",
                    "All absolute errors of the median together, as a share of all units. Best-sellers decide it."),
            new View.Reading("sMAPE", "The mean of each error over the mean of demand and forecast, up to 200 %."),
            new View.Reading(
                    "MASE",
                    "Absolute error over that of repeating the last season on the past; every series counts alike. Below"
                            + " 1 is better than that."),
            new View.Reading(
                    "RMSSE",
                    "Root of the squared error of the mean over that of repeating the last period on the past; weighted:"
                            + " by each series' recent sales value."),
            new View.Reading(
                    "WQL",
                    "Weighted quantile loss: how far the 10, 50 and 90 % quantiles were from what came true, as a share"
                            + " of all units. It judges the whole forecast, not only its middle, so models are ranked by it."),
            new View.Reading("SPL", "The same loss over each series' own ups and downs; every series counts alike."),
            new View.Reading(
                    "In the 80 % band",
                    "How often demand fell between the 10 and the 90 % quantile. 80 % is right. Where most days sell"
                            + " nothing the band cannot leave out 10 % below, and 90 % is right."),
            new View.Reading("Bias", "All that was forecast too much, less too little, as a share of all units."),
            new View.Reading(
                    "Classes of demand",
                    "By how often an article sells and how much its sizes vary (limits 1.32 and 0.49): smooth, erratic,"
                            + " intermittent, lumpy."));

    private Readings() {}
}
