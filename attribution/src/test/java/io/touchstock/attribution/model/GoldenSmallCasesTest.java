package io.touchstock.attribution.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Small cases worked out as fractions elsewhere. */
class GoldenSmallCasesTest {

    private static final Offset<Double> CLOSE = within(1e-12);

    private static JsonNode cases(String group) throws IOException {
        return new ObjectMapper()
                .readTree(GoldenData.file("small_cases_exact.json").toFile())
                .get(group);
    }

    private static double number(JsonNode node) {
        String[] parts = node.asText().split("/", -1);
        return parts.length == 1
                ? Double.parseDouble(parts[0])
                : Double.parseDouble(parts[0]) / Double.parseDouble(parts[1]);
    }

    @TestFactory
    Stream<DynamicTest> markov_equals_the_fractions() throws IOException {
        return cases("markov_order1_exact").properties().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> assertMarkov(entry.getValue())));
    }

    private static void assertMarkov(JsonNode expected) {
        PathStatistics paths = new PathStatistics();
        for (JsonNode path : expected.get("paths")) {
            long conversions = path.get("conversions").asLong();
            paths.add(
                    PathFormat.parse(path.get("path").asText()),
                    conversions,
                    conversions * 1_000_000,
                    path.get("nulls").asLong());
        }
        MarkovChain chain = MarkovChain.of(paths, 1);
        assertThat(RemovalEffects.of(chain).conversionProbability())
                .isCloseTo(number(expected.get("p_conversion")), CLOSE);
        if (expected.has("transitions")) {
            assertTransitions(chain, expected.get("transitions"));
        }
        Attribution markov = new MarkovModel(1).attribute(paths);
        expected.get("removal_effect")
                .properties()
                .forEach(effect -> assertThat(markov.of(effect.getKey()).removalEffect())
                        .as(effect.getKey())
                        .isCloseTo(number(effect.getValue()), CLOSE));
        expected.get("attributed").properties().forEach(credit -> {
            assertThat(markov.of(credit.getKey()).conversions()).isCloseTo(number(credit.getValue()), CLOSE);
            assertThat(markov.of(credit.getKey()).value()).isCloseTo(number(credit.getValue()), CLOSE);
        });
    }

    private static void assertTransitions(MarkovChain chain, JsonNode transitions) {
        transitions.properties().forEach(row -> {
            List<String> from = row.getKey().equals("(start)") ? List.of() : List.of(row.getKey());
            row.getValue().properties().stream()
                    .filter(cell -> !cell.getKey().equals("(null)"))
                    .forEach(cell -> assertThat(
                                    cell.getKey().equals("(conversion)")
                                            ? chain.conversionProbability(from)
                                            : chain.transitionProbability(from, List.of(cell.getKey())))
                            .as("%s to %s", row.getKey(), cell.getKey())
                            .isCloseTo(number(cell.getValue()), CLOSE));
        });
    }

    @Test
    void shapley_of_an_arbitrary_worth_equals_the_fractions() throws IOException {
        JsonNode expected = cases("shapley_exact").get("dp6_readme_19");
        assertShapley(expected.get("v"), " \\+ ", expected.get("shapley"));
        JsonNode letters = cases("shapley_exact").get("towardsdatascience_FOL_subsetsum");
        assertShapley(letters.get("worth"), "", letters.get("shapley"));
        assertThat(letters.get("shapley")).isEqualTo(letters.get("linear_on_distinct_sets"));
    }

    private static void assertShapley(JsonNode worth, String separator, JsonNode expected) {
        List<String> players = new ArrayList<>();
        expected.fieldNames().forEachRemaining(players::add);
        double[] worths = new double[1 << players.size()];
        worth.properties().forEach(entry -> {
            int coalition = 0;
            for (String player : entry.getKey().split(separator, 0)) {
                coalition |= 1 << players.indexOf(player);
            }
            worths[coalition] = number(entry.getValue());
        });
        double[] values = ShapleyValue.exact(players.size(), coalition -> worths[coalition]);
        for (int player = 0; player < values.length; player++) {
            assertThat(values[player])
                    .as(players.get(player))
                    .isCloseTo(number(expected.get(players.get(player))), CLOSE);
        }
    }

    @Test
    void the_one_who_holds_the_only_right_glove_earns_two_thirds() throws IOException {
        JsonNode expected = cases("shapley_exact").get("glove_game").get("shapley");
        double[] values = ShapleyValue.exact(3, coalition -> (coalition & 4) != 0 && (coalition & 3) != 0 ? 1 : 0);
        assertThat(values)
                .containsExactly(
                        new double[] {number(expected.get("L")), number(expected.get("M")), number(expected.get("R"))},
                        CLOSE);
    }

    @Test
    void each_airline_pays_its_part_of_each_stretch_of_the_runway() throws IOException {
        JsonNode expected =
                cases("shapley_exact").get("airport_game_8_11_13_18").get("shapley");
        int[] stretches = {8, 11, 13, 18};
        double[] values = ShapleyValue.exact(
                4, coalition -> coalition == 0 ? 0 : stretches[31 - Integer.numberOfLeadingZeros(coalition)]);
        assertThat(values)
                .containsExactly(
                        new double[] {
                            number(expected.get("a")), number(expected.get("b")),
                            number(expected.get("c")), number(expected.get("d"))
                        },
                        CLOSE);
    }
}
