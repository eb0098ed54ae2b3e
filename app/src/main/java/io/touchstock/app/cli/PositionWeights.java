package io.touchstock.app.cli;

import io.touchstock.attribution.model.PositionBased;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the shares of the position model, such as {@code 40%,20%,40%}. */
final class PositionWeights {
    private static final Pattern SHARE = Pattern.compile("(\\d+(?:\\.\\d+)?)%");

    private PositionWeights() {}

    /** First, others, last; or first, central, others, last. */
    static PositionBased of(String text) {
        List<Double> shares = new ArrayList<>();
        for (String part : text.split(",")) {
            Matcher matcher = SHARE.matcher(part.strip());
            if (!matcher.matches()) {
                throw new InputException("--position-weights: '" + part.strip()
                        + "' is not a percentage; write first, others, last, such as 40%,20%,40%");
            }
            shares.add(Double.parseDouble(matcher.group(1)) / 100);
        }
        double sum = shares.stream().mapToDouble(Double::doubleValue).sum();
        if (shares.size() < 3 || shares.size() > 4 || Math.abs(sum - 1) > 1e-9) {
            throw new InputException("--position-weights: '" + text + "' must be three shares (first, others, last) or"
                    + " four (first, central, others, last) that add up to 100%");
        }
        boolean central = shares.size() == 4;
        try {
            return new PositionBased(
                    shares.get(0),
                    central ? shares.get(1) : 0,
                    shares.get(central ? 3 : 2),
                    shares.get(central ? 2 : 1));
        } catch (IllegalArgumentException e) {
            throw new InputException("--position-weights: " + e.getMessage());
        }
    }
}
