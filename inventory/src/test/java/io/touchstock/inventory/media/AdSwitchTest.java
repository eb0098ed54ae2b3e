package io.touchstock.inventory.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.touchstock.connectors.event.AdAction;
import io.touchstock.connectors.event.AdSignal;
import io.touchstock.inventory.projection.ProjectedDay;
import io.touchstock.inventory.projection.Projection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class AdSwitchTest {

    /** Pause: 2 readings of 80 % or less than a day; resume: 3 below 40 % with three days or more. */
    private static final AdRules RULES = AdRules.usual();

    private static final AdReading RISKY = reading(Shelf.STOCKED, 0.9, 1.5);
    private static final AdReading BETWEEN = reading(Shelf.STOCKED, 0.6, 2);
    private static final AdReading FINE = reading(Shelf.STOCKED, 0.1, 9);
    private static final AdReading EMPTY = reading(Shelf.EMPTY, 1, 0);
    private static final AdReading SILENT =
            new AdReading(Shelf.STOCKED, OptionalDouble.empty(), OptionalDouble.empty());
    private static final AdReading HALF_SILENT =
            new AdReading(Shelf.STOCKED, OptionalDouble.of(0.1), OptionalDouble.empty());

    @Test
    void the_second_risky_reading_in_a_row_pauses() {
        assertThat(actions(RISKY, BETWEEN, RISKY, RISKY)).containsExactly("3:PAUSE");
    }

    @Test
    void too_few_days_of_cover_pause_though_the_probability_is_low() {
        AdReading scarce = reading(Shelf.STOCKED, 0.1, 0.9);
        assertThat(actions(scarce, scarce)).containsExactly("1:PAUSE");
    }

    @Test
    void an_empty_shelf_pauses_at_once() {
        assertThat(actions(FINE, EMPTY)).containsExactly("1:PAUSE");
    }

    @Test
    void the_third_good_reading_in_a_row_resumes() {
        assertThat(actions(EMPTY, FINE, FINE, BETWEEN, FINE, FINE, FINE, FINE)).containsExactly("0:PAUSE", "6:RESUME");
    }

    @Test
    void between_the_thresholds_nothing_changes() {
        assertThat(actions(BETWEEN, BETWEEN, BETWEEN)).isEmpty();
        assertThat(actions(EMPTY, BETWEEN, BETWEEN, BETWEEN, BETWEEN)).containsExactly("0:PAUSE");
    }

    @Test
    void missing_data_neither_pause_nor_resume_and_do_not_break_a_run() {
        assertThat(actions(EMPTY, SILENT, SILENT, SILENT, SILENT)).containsExactly("0:PAUSE");
        assertThat(actions(EMPTY, FINE, FINE, SILENT, FINE)).containsExactly("0:PAUSE", "4:RESUME");
        assertThat(actions(SILENT, SILENT, SILENT)).isEmpty();
    }

    @Test
    void data_that_are_missing_in_part_never_resume() {
        assertThat(actions(EMPTY, HALF_SILENT, HALF_SILENT, HALF_SILENT, HALF_SILENT))
                .containsExactly("0:PAUSE");
        AdReading unseen = reading(Shelf.UNKNOWN, 0.1, 9);
        assertThat(actions(EMPTY, unseen, unseen, unseen, unseen)).containsExactly("0:PAUSE");
    }

    @Test
    void a_threshold_belongs_to_the_side_that_it_names() {
        AdReading atPause = reading(Shelf.STOCKED, 0.8, 1);
        assertThat(actions(atPause, atPause)).containsExactly("1:PAUSE");
        AdReading atResume = reading(Shelf.STOCKED, 0.4, 3);
        assertThat(actions(EMPTY, atResume, atResume, atResume)).containsExactly("0:PAUSE");
        AdReading atCover = reading(Shelf.STOCKED, 0.39, 3);
        assertThat(actions(EMPTY, atCover, atCover, atCover)).containsExactly("0:PAUSE", "3:RESUME");
    }

    @Test
    void rules_without_cover_need_none() {
        AdRules byProbability = new AdRules(0.8, 0.4, 0, 0, 1, 1);
        AdStatus paused = AdSwitch.next(AdStatus.RUNNING, EMPTY, Instant.EPOCH, byProbability);
        assertThat(AdSwitch.next(paused, HALF_SILENT, Instant.EPOCH, byProbability)
                        .paused())
                .isFalse();
    }

    @Property(tries = 200)
    void pauses_and_resumes_take_turns_and_each_has_enough_readings_behind_it(@ForAll long seed) {
        Random random = new Random(seed);
        List<AdReading> pool = List.of(RISKY, BETWEEN, FINE, FINE, EMPTY, SILENT, HALF_SILENT);
        List<AdReading> readings = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            readings.add(pool.get(random.nextInt(pool.size())));
        }
        List<String> actions = actions(readings.toArray(AdReading[]::new));
        for (int i = 0; i < actions.size(); i++) {
            String[] action = actions.get(i).split(":", 2);
            assertThat(action[1]).isEqualTo(i % 2 == 0 ? "PAUSE" : "RESUME");
            if (action[1].equals("RESUME")) {
                List<AdReading> spoken = readings.subList(0, Integer.parseInt(action[0]) + 1).stream()
                        .filter(reading -> !reading.equals(SILENT))
                        .toList();
                assertThat(spoken.subList(spoken.size() - 3, spoken.size())).containsOnly(FINE);
            }
        }
    }

    @Property(tries = 200)
    void an_article_rests_only_while_it_can_be_bought_nowhere(@ForAll long seed) {
        Random random = new Random(seed);
        List<AdReading> pool = List.of(RISKY, BETWEEN, FINE, FINE, EMPTY, SILENT, HALF_SILENT);
        List<AdStatus> locations = new ArrayList<>(List.of(AdStatus.RUNNING, AdStatus.RUNNING, AdStatus.RUNNING));
        boolean resting = false;
        for (int i = 0; i < 80; i++) {
            Instant now = MediaFixtures.START.plus(Duration.ofHours(i));
            List<AdStatus> before = List.copyOf(locations);
            int location = random.nextInt(locations.size());
            AdReading reading = pool.get(random.nextInt(pool.size()));
            locations.set(location, AdSwitch.next(locations.get(location), reading, now, RULES));
            Optional<AdSignal> signal = AdSignals.ofArticle("teapot", before, locations, reading, now);
            if (signal.isPresent()) {
                assertThat(signal.get().action()).isEqualTo(resting ? AdAction.RESUME : AdAction.PAUSE);
                assertThat(signal.get().location()).isNull();
                assertThat(reading).isNotIn(SILENT, HALF_SILENT);
                resting = !resting;
            }
            assertThat(resting).isEqualTo(locations.stream().allMatch(AdStatus::paused));
        }
    }

    @Test
    void a_pause_does_not_outlive_the_watch_over_an_article() {
        AdStatus paused = AdSwitch.next(AdStatus.RUNNING, EMPTY, Instant.EPOCH, RULES);
        assertThat(AdSignals.ofForgotten("teapot", List.of(paused, paused), "it is delisted", Instant.EPOCH))
                .map(AdSignal::action)
                .contains(AdAction.RESUME);
        assertThat(AdSignals.ofForgotten("teapot", List.of(paused, AdStatus.RUNNING), "it is delisted", Instant.EPOCH))
                .isEmpty();
        assertThat(AdSignals.ofForgotten("teapot", List.of(), "it is delisted", Instant.EPOCH))
                .isEmpty();
        assertThat(AdSignals.ofArticle("teapot", List.of(), List.of(paused), EMPTY, Instant.EPOCH))
                .map(AdSignal::action)
                .contains(AdAction.PAUSE);
    }

    @Test
    void a_single_look_has_no_readings_before_it() {
        assertThat(AdStanding.atFirstSight("teapot", "berlin", RISKY, RULES, Instant.EPOCH)
                        .paused())
                .isTrue();
        assertThat(AdStanding.atFirstSight("teapot", "berlin", BETWEEN, RULES, Instant.EPOCH)
                        .paused())
                .isFalse();
        assertThat(AdStanding.atFirstSight("teapot", "berlin", SILENT, RULES, Instant.EPOCH)
                        .paused())
                .isFalse();
    }

    @Test
    void running_out_counts_within_the_horizon_and_not_within_the_lead_time() {
        List<ProjectedDay> days = new ArrayList<>();
        for (int day = 1; day <= 20; day++) {
            days.add(new ProjectedDay(day, 1, day / 20.0, 0, 0, 0, 0, 0, 0));
        }
        Projection projection = new Projection(days, 9, 12, OptionalInt.of(0), 1);
        assertThat(AdReading.of(Shelf.STOCKED, projection, RULES)).isEqualTo(reading(Shelf.STOCKED, 0.15, 12));
        assertThat(AdReading.of(Shelf.STOCKED, null, RULES)).isEqualTo(SILENT);
    }

    @Test
    void a_signal_says_why_in_one_sentence() {
        assertThat(signals(RISKY, RISKY, FINE, FINE, FINE, EMPTY))
                .extracting(AdSignal::action, AdSignal::reason)
                .containsExactly(
                        tuple(
                                AdAction.PAUSE,
                                "The stock will not carry the demand: 90 % likely to run out, 1.5 days of cover."),
                        tuple(
                                AdAction.RESUME,
                                "The stock carries the demand again: 10 % likely to run out, 9.0 days of cover."),
                        tuple(AdAction.PAUSE, "The shelf is empty; every click on it is paid for in vain."));
    }

    @Test
    void rules_that_could_flap_are_refused() {
        assertThatThrownBy(() -> new AdRules(0.5, 0.6, 1, 3, 1, 1)).hasMessageContaining("resumeBelow is 0.6");
        assertThatThrownBy(() -> new AdRules(0.5, 0.4, 3, 1, 1, 1)).hasMessageContaining("resumeCoverDays is 1.0");
        assertThatThrownBy(() -> new AdRules(0.5, 0.4, 1, 3, 0, 1)).hasMessageContaining("pauseEvaluations is 0");
        assertThatThrownBy(() -> new AdRules(0.5, 0.4, 1, 3, 1, 1, 0)).hasMessageContaining("horizonDays is 0");
    }

    private static AdReading reading(Shelf shelf, double probability, double cover) {
        return new AdReading(shelf, OptionalDouble.of(probability), OptionalDouble.of(cover));
    }

    private static List<String> actions(AdReading... readings) {
        List<String> actions = new ArrayList<>();
        for (AdSignal signal : signals(readings)) {
            actions.add(Duration.between(MediaFixtures.START, signal.at()).toHours() + ":" + signal.action());
        }
        return actions;
    }

    private static List<AdSignal> signals(AdReading... readings) {
        List<AdSignal> signals = new ArrayList<>();
        AdStatus status = AdStatus.RUNNING;
        for (int i = 0; i < readings.length; i++) {
            AdStatus next = AdSwitch.next(status, readings[i], MediaFixtures.START.plus(Duration.ofHours(i)), RULES);
            AdSignals.between(status, next, "teapot", "berlin", readings[i]).ifPresent(signals::add);
            status = next;
        }
        return signals;
    }
}
