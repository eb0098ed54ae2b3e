package io.touchstock.attribution.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The models against reference results that were computed elsewhere. */
class GoldenModelsTest {

    private static final String GOOGLE_PATHS = "fractribution/example_path_summary.csv";

    private static Attribution attribute(String model, PathStatistics paths) {
        return Models.named(model, ModelOptions.DEFAULTS).attribute(paths);
    }

    private static Offset<Double> relative(String expected) {
        return within(Math.abs(Double.parseDouble(expected)) * 1e-8 + 1e-12);
    }

    private static void assertEqual(double actual, String expected) {
        assertThat(actual).isCloseTo(Double.parseDouble(expected), relative(expected));
    }

    @Test
    void first_last_linear_and_markov_of_the_si05_log_equal_the_exact_reference() {
        PathStatistics paths = GoldenData.paths("si05_paths.csv");
        Attribution markov = attribute("markov", paths);
        for (Map<String, String> row : GoldenData.rows("si05_exact_order1.csv")) {
            String channel = row.get("channel_name");
            assertEqual(attribute("first", paths).of(channel).conversions(), row.get("first"));
            assertEqual(attribute("last", paths).of(channel).conversions(), row.get("last"));
            assertEqual(attribute("linear", paths).of(channel).conversions(), row.get("linear"));
            assertEqual(markov.of(channel).removalEffect(), row.get("removal_effect"));
            assertEqual(markov.of(channel).conversions(), row.get("total_conversions"));
            assertEqual(markov.of(channel).value(), row.get("total_conversion_value"));
        }
    }

    @Test
    void markov_of_the_google_example_equals_the_exact_reference() {
        Attribution markov = attribute("markov", GoldenData.paths(GOOGLE_PATHS));
        for (Map<String, String> row : GoldenData.rows("google_example_markov_exact_order1.csv")) {
            ChannelCredit credit = markov.of(row.get("channel_name"));
            assertEqual(credit.removalEffect(), row.get("removal_effect"));
            assertEqual(credit.conversions(), row.get("total_conversions"));
        }
    }

    @Test
    void shapley_of_the_google_example_equals_the_exact_reference_for_both_worths() {
        PathStatistics paths = GoldenData.paths(GOOGLE_PATHS);
        for (Map<String, String> row : GoldenData.rows("google_example_shapley_exact.csv")) {
            String channel = row.get("channel_name");
            assertEqual(attribute("shapley", paths).of(channel).conversions(), row.get("shapley_count_v"));
            assertEqual(
                    attribute("shapley-rate", paths).of(channel).conversions(),
                    row.get("shapley_rate_scaled_to_total"));
        }
    }

    @Test
    void the_chain_converts_at_the_rate_of_the_si05_log_at_every_order() {
        PathStatistics paths = GoldenData.paths("si05_paths.csv");
        double rate = (double) paths.conversions() / (paths.conversions() + paths.nulls());
        for (int order = 1; order <= MarkovChain.MAX_ORDER; order++) {
            RemovalEffects effects = RemovalEffects.of(MarkovChain.of(paths, order));
            assertThat(effects.conversionProbability()).isCloseTo(rate, within(1e-12));
        }
    }
}
