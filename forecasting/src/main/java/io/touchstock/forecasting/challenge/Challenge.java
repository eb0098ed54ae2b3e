package io.touchstock.forecasting.challenge;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Who met whom on which days, and what it came to.
 *
 * @param champion version of the model in use
 * @param challenger version of the new one
 * @param origins days as of which both forecast
 * @param horizon periods after each origin that were compared
 * @param inPart whether the champion was trained on some of these days, so that only those of its networks were asked
 *     that had not learnt them
 * @param verdict what it came to
 */
public record Challenge(
        String champion, String challenger, List<LocalDate> origins, int horizon, boolean inPart, Verdict verdict) {
    /** Name of the champion's forecasts in a round. */
    public static final String CHAMPION = "champion";
    /** Name of the challenger's forecasts in a round. */
    public static final String CHALLENGER = "challenger";
    /** What the file is called that keeps it in a model directory. */
    public static final String FILE = "challenge.properties";

    public Challenge {
        origins = List.copyOf(origins);
    }

    /** One sorted {@code key=value} a line. */
    public String asProperties() {
        Map<String, String> lines = new TreeMap<>();
        lines.put("champion", champion);
        lines.put("champion.asked.in.part", Boolean.toString(inPart));
        lines.put("champion.loss", number(verdict.champion()));
        lines.put("challenger", challenger);
        lines.put("challenger.loss", number(verdict.challenger()));
        lines.put("gain", number(verdict.gain()));
        lines.put("gain.q05", number(verdict.low()));
        lines.put("gain.q95", number(verdict.high()));
        lines.put("horizon", Integer.toString(horizon));
        lines.put("origins", origins.stream().map(LocalDate::toString).collect(Collectors.joining(",")));
        lines.put("replaces", Boolean.toString(verdict.replaces()));
        lines.put("series", Integer.toString(verdict.series()));
        return lines.entrySet().stream()
                .map(line -> line.getKey() + "=" + line.getValue() + "\n")
                .collect(Collectors.joining());
    }

    private static String number(double value) {
        return String.format(Locale.ENGLISH, "%.6f", value);
    }
}
