package io.touchstock.app.dashboard.forecast;

import java.util.List;

/**
 * The page of items and models, ready for its template.
 *
 * @param text that is searched for; empty for none
 * @param previous address of the page before; empty at the first
 * @param emptyTitle what to say where there is no row; empty if there are rows
 */
public record ForecastList(
        String subtitle,
        String text,
        String location,
        boolean narrows,
        List<Row> rows,
        String range,
        String previous,
        String next,
        String emptyTitle,
        String emptyText,
        List<Card> models,
        List<DriftRow> drift) {

    public ForecastList {
        rows = List.copyOf(rows);
        models = List.copyOf(models);
        drift = List.copyOf(drift);
    }

    /** An item. */
    public record Row(
            String name, String sku, String location, String category, String asOf, String model, String path) {}

    /**
     * Where a model comes from and what it reached.
     *
     * @param finding how it compares with the baseline; empty if that is not known
     * @param methods how far it and others were off on days held back; empty if that is not known
     */
    public record Card(
            String id, String version, String finding, List<Fact> facts, List<MethodRow> methods, List<Fact> settings) {

        public Card {
            facts = List.copyOf(facts);
            methods = List.copyOf(methods);
            settings = List.copyOf(settings);
        }
    }

    /** Something known. */
    public record Fact(String name, String text) {}

    /** How far a method was off. */
    public record MethodRow(String name, String wape, String mase, String bias, String coverage, String quantileLoss) {}

    /** How good a model's forecasts were up to a day. */
    public record DriftRow(
            String model,
            String day,
            boolean drifting,
            String state,
            String reason,
            String points,
            String wape,
            String wapeBefore,
            String bias,
            String biasBefore,
            String coverage,
            String coverageBefore) {}
}
