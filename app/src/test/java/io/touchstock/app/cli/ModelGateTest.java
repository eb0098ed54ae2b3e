package io.touchstock.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstock.forecasting.dl4j.Checkpoint;
import io.touchstock.forecasting.dl4j.NetworkModel;
import io.touchstock.forecasting.dl4j.NetworkPlan;
import io.touchstock.forecasting.dl4j.NetworkTrainer;
import io.touchstock.forecasting.model.ModelDirectory;
import io.touchstock.forecasting.model.TrainingListener;
import io.touchstock.forecasting.panel.ColumnRequest;
import io.touchstock.forecasting.panel.PanelColumn.Role;
import io.touchstock.forecasting.panel.PanelRules;
import io.touchstock.forecasting.panel.SalesPanel;
import io.touchstock.forecasting.panel.SalesPanelBuilder;
import io.touchstock.forecasting.series.SeriesId;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelGateTest {
    private static final LocalDate MONDAY = LocalDate.parse("2024-01-01");
    private static final int HORIZON = 7;
    private static final int DAYS = 154;
    private static final SalesPanel SHOP = weekly(0, DAYS);

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();

    @Test
    void the_first_model_is_let_in_unasked() throws IOException {
        challenge(SHOP, plan(1), false);

        assertThat(version("model")).endsWith("-1");
        assertThat(folder.resolve("model/challenge.properties")).doesNotExist();
        assertThat(folder.resolve("model.challenger")).doesNotExist();
    }

    @Test
    void a_model_that_knows_another_shop_has_to_go() throws IOException {
        challenge(wandering(DAYS - 3 * HORIZON), plan(1), false);
        String first = version("model");

        challenge(SHOP, plan(2), false);

        assertThat(version("model")).endsWith("-2");
        assertThat(out.toString())
                .contains(
                        first + " is there; it stays unless the new one is better",
                        "ahead of 2024-05-26 and 2024-05-19, which neither has learnt",
                        "It is better by more than chance and takes over",
                        "in place of " + first);
        assertThat(folder.resolve("model/challenge.properties"))
                .content()
                .contains("replaces=true", "champion=" + first, "origins=2024-05-26,2024-05-19", "series=12");
        assertThat(folder.resolve("model.challenger")).doesNotExist();
        NetworkModel.load(folder.resolve("model")).close();
    }

    @Test
    void a_model_of_a_shop_that_it_hardly_saw_is_kept_beside_the_better_one() throws IOException {
        challenge(SHOP.asOf(SHOP.day(DAYS - 2 * HORIZON - 1)), plan(1), false);
        String first = version("model");

        challenge(weekly(DAYS - 30, DAYS), plan(2), false);

        assertThat(version("model")).isEqualTo(first);
        assertThat(version("model.challenger")).endsWith("-2");
        assertThat(out.toString()).contains("It is not better by more than chance", first + " stays in");
        assertThat(folder.resolve("model/challenge.properties")).content().contains("replaces=false");
        assertThat(folder.resolve("model.challenger/challenge.properties"))
                .content()
                .contains("replaces=false");
        NetworkModel.load(folder.resolve("model")).close();
    }

    @Test
    void the_same_model_again_gains_nothing_on_days_held_back_from_both_and_stays_outside() throws IOException {
        challenge(SHOP, plan(1), false);

        challenge(SHOP, plan(1), false);

        assertThat(out.toString())
                .contains("of its networks only those are asked that have not", "0.0 % gained", "does not take over");
        assertThat(folder.resolve("model/challenge.properties"))
                .content()
                .contains("champion.asked.in.part=true", "gain=0.000000");
    }

    @Test
    void what_cannot_be_compared_is_refused_before_training_and_can_be_forced() throws IOException {
        challenge(SHOP, plan(1), false);
        String first = version("model");

        NetworkPlan longer = new NetworkPlan(9, 2, 6, 16, 12, 2e-3, Duration.ofHours(1), 2, 2);
        assertThatThrownBy(() -> challenge(SHOP, longer, false))
                .isInstanceOf(InputException.class)
                .hasMessageContainingAll("stays", "forecasts 7 ahead and the new one 9", "--force");
        SalesPanel earlier = SHOP.asOf(SHOP.day(DAYS - 3 * HORIZON));
        assertThatThrownBy(() -> challenge(earlier, plan(2), false))
                .hasMessageContainingAll("it has learnt the units up to 2024-06-02", "were held back from both");
        assertThat(version("model")).isEqualTo(first);

        challenge(SHOP, longer, true);
        assertThat(version("model")).endsWith("-2");
    }

    @Test
    void a_folder_of_other_things_is_not_touched() throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "mine");

        assertThatThrownBy(() -> ModelGate.check(folder)).hasMessageContaining("holds something that is no model");
        ModelGate.check(folder.resolve("new"));
        ModelGate.check(Files.createDirectory(folder.resolve("empty")));
    }

    private void challenge(SalesPanel past, NetworkPlan plan, boolean force) throws IOException {
        Path place = folder.resolve("model");
        ModelGate gate = ModelGate.before(place, past, plan, force, new PrintWriter(out, true));
        try (NetworkModel model = new NetworkTrainer(plan, InstantSource.fixed(Instant.EPOCH))
                .train(past, TrainingListener.SILENT, Checkpoint.NONE)) {
            gate.admit(model);
        }
    }

    private String version(String name) throws IOException {
        return new ModelDirectory(folder.resolve(name)).provenance().modelVersion();
    }

    private static NetworkPlan plan(long seed) {
        return new NetworkPlan(HORIZON, 2, 6, 16, 12, 2e-3, Duration.ofHours(1), 2, seed);
    }

    /** Articles that sell three times as much on Saturdays. */
    private static SalesPanel weekly(int from, int to) {
        Random dice = new Random(1);
        SalesPanelBuilder builder = builder();
        for (int day = 0; day < to; day++) {
            for (int article = 0; article < 12; article++) {
                double units = Math.rint((20 + article) * (day % 7 == 5 ? 3 : 1) * (1 + 0.1 * dice.nextGaussian()));
                if (day >= from) {
                    add(builder, article, day, units);
                }
            }
        }
        return builder.build();
    }

    /** Articles without a week, whose level wanders. */
    private static SalesPanel wandering(int days) {
        Random dice = new Random(2);
        SalesPanelBuilder builder = builder();
        for (int article = 0; article < 12; article++) {
            double level = 3;
            for (int day = 0; day < days; day++) {
                level += 0.3 * dice.nextGaussian();
                add(builder, article, day, Math.rint(10 * Math.exp(Math.sin(level))));
            }
        }
        return builder.build();
    }

    private static SalesPanelBuilder builder() {
        return new SalesPanelBuilder(
                List.of(new ColumnRequest("promotion", Role.PROMOTION, null)), List.of(), PanelRules.TOLD);
    }

    private static void add(SalesPanelBuilder builder, int article, int day, double units) {
        builder.add(
                new SeriesId("a" + article, "s"),
                (int) MONDAY.plusDays(day).toEpochDay(),
                units,
                false,
                new String[] {"0"},
                new String[0]);
    }
}
