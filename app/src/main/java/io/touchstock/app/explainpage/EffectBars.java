package io.touchstock.app.explainpage;

import io.touchstock.forecasting.explanation.Effect;
import io.touchstock.forecasting.explanation.Explanation;
import java.util.ArrayList;
import java.util.List;

/** A waterfall: from the average day step by step to the forecast. */
final class EffectBars {
    private static final int WIDTH = 720;
    private static final int LEFT = 150;
    private static final int RIGHT = 80;
    private static final int ROW = 30;
    private static final int TOP = 8;
    private static final double ROOM_FOR_TEXT = 70;

    private final double largest;
    private final List<ExplanationView.Bar> bars = new ArrayList<>();

    private EffectBars(double largest) {
        this.largest = largest;
    }

    /** Null if no average day is known, to begin with. */
    static ExplanationView.Bars of(ExplanationWords words, Explanation told) {
        if (Double.isNaN(told.usual())) {
            return null;
        }
        double at = told.usual();
        double largest = Math.max(Math.max(at, told.units()), 1e-9);
        for (Effect effect : words.worthTelling()) {
            at += effect.units();
            largest = Math.max(largest, at);
        }
        EffectBars picture = new EffectBars(largest);
        at = told.usual();
        picture.add("average day", "even", 0, at, ExplanationWords.units(at));
        for (Effect effect : words.worthTelling()) {
            picture.add(
                    words.name(effect),
                    effect.units() < 0 ? "down" : "up",
                    at,
                    at + effect.units(),
                    ExplanationWords.signed(effect.units()));
            at += effect.units();
        }
        double rest = told.units() - at;
        if (Math.abs(rest) > 1e-9 * largest) {
            picture.add("rest", "pale even", at, told.units(), ExplanationWords.signed(rest));
        }
        picture.add("forecast", "fill", 0, told.units(), ExplanationWords.units(told.units()));
        return new ExplanationView.Bars(
                WIDTH,
                TOP + ROW * picture.bars.size(),
                LEFT,
                "From an average day to the forecast of " + words.dayName() + ", in units",
                picture.bars);
    }

    private void add(String name, String style, double from, double to, String text) {
        double left = x(Math.min(from, to));
        double right = x(Math.max(from, to));
        bars.add(new ExplanationView.Bar(
                name,
                style,
                left,
                TOP + ROW * (double) bars.size(),
                Math.max(1.5, right - left),
                text,
                Math.min(right + 6, WIDTH - ROOM_FOR_TEXT + 6),
                x(to)));
    }

    private double x(double units) {
        return Math.round(10 * (LEFT + Math.max(0, units) / largest * (WIDTH - LEFT - RIGHT))) / 10.0;
    }
}
