package io.touchstock.app.dashboard.forecast;

import io.touchstock.app.dashboard.forecast.ForecastList.Fact;
import io.touchstock.app.dashboard.forecast.ForecastList.MethodRow;
import io.touchstock.app.stockpage.StockWords;
import io.touchstock.connectors.store.ModelCard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Makes a model's card. Metrics are called {@code holdout.MEASURE}, or {@code holdout.METHOD.MEASURE} of another. */
final class CardMaker {
    private static final String HELD_BACK = "holdout.";
    private static final String BASELINE = "seasonal-naive";
    private static final String ERROR = "wape";

    private final ModelCard card;

    CardMaker(ModelCard card) {
        this.card = card;
    }

    ForecastList.Card card(int number) {
        return new ForecastList.Card("model-" + number, card.modelVersion(), finding(), facts(), methods(), settings());
    }

    private String finding() {
        Double own = card.metrics().get(HELD_BACK + ERROR);
        Double naive = card.metrics().get(HELD_BACK + BASELINE + "." + ERROR);
        if (own == null || naive == null || !(naive > 0)) {
            return "";
        }
        double better = 1 - own / naive;
        return "On days held back from training it was off by " + Shares.percent(own) + " of the units sold, "
                + Shares.percent(Math.abs(better)) + (better >= 0 ? " less" : " more")
                + " than repeating the same weekday of the week before (" + Shares.percent(naive) + ").";
    }

    private List<Fact> facts() {
        return List.of(
                new Fact("Kind", card.kind()),
                new Fact("Trained on days up to", StockWords.full(card.trainedAsOf())),
                new Fact("Series", StockWords.whole(card.series())),
                new Fact("Seed", Long.toString(card.seed())),
                new Fact("Data hash", card.dataHash()));
    }

    private List<MethodRow> methods() {
        List<MethodRow> rows = new ArrayList<>();
        if (card.metrics().containsKey(HELD_BACK + ERROR)) {
            rows.add(row("This model", HELD_BACK));
        }
        TreeSet<String> others = new TreeSet<>();
        for (String name : card.metrics().keySet()) {
            if (name.startsWith(HELD_BACK)
                    && name.endsWith("." + ERROR)
                    && name.length() > HELD_BACK.length() + ERROR.length()) {
                others.add(name.substring(HELD_BACK.length(), name.length() - ERROR.length() - 1));
            }
        }
        others.forEach(name -> rows.add(row(name, HELD_BACK + name + ".")));
        return rows;
    }

    private MethodRow row(String name, String prefix) {
        Map<String, Double> metrics = card.metrics();
        return new MethodRow(
                name,
                Shares.percent(metrics.get(prefix + ERROR)),
                Shares.ratio(metrics.get(prefix + "mase7")),
                Shares.percent(metrics.get(prefix + "bias")),
                Shares.percent(metrics.get(prefix + "coverage80")),
                Shares.ratio(metrics.get(prefix + "wql")));
    }

    private List<Fact> settings() {
        List<Fact> settings = new ArrayList<>();
        card.config().forEach((name, value) -> settings.add(new Fact(name, value)));
        card.versions().forEach((name, value) -> settings.add(new Fact(name, value)));
        card.metrics().forEach((name, value) -> settings.add(new Fact(name, Double.toString(value))));
        return settings;
    }
}
