package io.touchstock.inventory.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.connectors.event.AlertFeedback;
import io.touchstock.connectors.event.AlertKind;
import io.touchstock.connectors.event.AlertState;
import io.touchstock.connectors.event.FeedbackAction;
import io.touchstock.connectors.event.Forecast;
import io.touchstock.connectors.event.ForecastDay;
import io.touchstock.connectors.event.Product;
import io.touchstock.connectors.event.StockAlert;
import io.touchstock.connectors.event.StockLevel;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Nothing is sampled here: all sequences up to a length are tried. */
class EverySequenceTest {

    private static final HoldRules RULES = new HoldRules(0.5, 0.3, 2, Duration.ZERO, 3, Duration.ZERO);
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final Instant START = MONDAY.atStartOfDay(ZoneOffset.UTC).toInstant();
    private static final Product TEAPOT =
            new Product("teapot", "Teapot", "kitchen", "ann", 20_000_000, 8_000_000, 5, 1, 20, 10, START);

    /** M: missing, C: below clear, B: between, F: from fire on. */
    @Test
    void the_machine_is_what_its_specification_says_for_every_sequence_of_eight_readings() {
        for (int code = 0; code < 1 << 16; code++) {
            AlertStatus status = AlertStatus.ok(AlertKind.STOCKOUT_RISK);
            StringBuilder seen = new StringBuilder();
            for (int i = 0; i < 8; i++) {
                char symbol = "MCBF".charAt((code >> (2 * i)) & 3);
                seen.append(symbol);
                status = AlertMachine.next(status, reading(symbol), START.plusSeconds(i), RULES);
                if (status.phase() != specified(seen.toString())) {
                    assertThat(status.phase()).as(seen.toString()).isEqualTo(specified(seen.toString()));
                }
            }
        }
    }

    /** By looking for the second F in a row, then for the third C in a row, and so on, as if M had never been. */
    private static AlertPhase specified(String readings) {
        String told = readings.replace("M", "");
        int from = 0;
        boolean firing = false;
        while (true) {
            String next = firing ? "CCC" : "FF";
            int at = told.indexOf(next, from);
            if (at < 0) {
                return firing
                        ? AlertPhase.FIRING
                        : told.substring(from).endsWith("F") ? AlertPhase.PENDING : AlertPhase.OK;
            }
            from = at + next.length();
            firing = !firing;
        }
    }

    private static OptionalDouble reading(char symbol) {
        return switch (symbol) {
            case 'C' -> OptionalDouble.of(0.29);
            case 'B' -> OptionalDouble.of(0.3);
            case 'F' -> OptionalDouble.of(0.5);
            default -> OptionalDouble.empty();
        };
    }

    private static final int UNKNOWN = -1;

    @Test
    void opened_and_ended_alternate_and_an_empty_shelf_is_never_also_at_risk_whatever_the_stock_does() {
        everyCourse(5, null, UNKNOWN, 0, 12, 600);
    }

    @Test
    void feedback_of_any_kind_at_any_day_keeps_these_rules() {
        for (FeedbackAction action : FeedbackAction.values()) {
            for (AlertKind kind : List.of(AlertKind.OUT_OF_STOCK, AlertKind.STOCKOUT_RISK)) {
                for (int day = 1; day < 4; day++) {
                    LocalDate until = action == FeedbackAction.SNOOZE ? MONDAY.plusDays(day + 1L) : null;
                    everyCourse(
                            4,
                            new AlertFeedback(
                                    "teapot", "berlin", kind, action, until, null, "ann", at(day).plusSeconds(3600)),
                            UNKNOWN,
                            0,
                            12);
                }
            }
        }
    }

    private static void everyCourse(int length, AlertFeedback feedback, int... stocksToTry) {
        for (int code = 0; code < Math.pow(stocksToTry.length, length); code++) {
            int[] stocks = new int[length];
            int rest = code;
            for (int i = 0; i < length; i++) {
                stocks[i] = stocksToTry[rest % stocksToTry.length];
                rest /= stocksToTry.length;
            }
            new Course(stocks, feedback).run();
        }
    }

    /** One item over some days; UNKNOWN is a day on which the stock is not known. */
    private static final class Course {

        private final StockDecision decision = new StockDecision(CautiousRules.stock(ZoneOffset.UTC));
        private final int[] stocks;
        private final AlertFeedback feedback;
        private final Map<AlertKind, AlertState> told = new EnumMap<>(AlertKind.class);
        private List<AlertStatus> statuses = List.of();
        private List<Handling> handlings = List.of();

        Course(int[] stocks, AlertFeedback feedback) {
            this.stocks = stocks;
            this.feedback = feedback;
        }

        void run() {
            for (int day = 0; day < stocks.length; day++) {
                evaluate(day, at(day));
                if (feedback != null && feedback.at().equals(at(day).plusSeconds(3600))) {
                    handlings = List.of(Handling.of(feedback));
                    evaluate(day, feedback.at());
                }
            }
        }

        private void evaluate(int day, Instant now) {
            StockLevel stock = stocks[day] == UNKNOWN ? null : new StockLevel("teapot", "berlin", at(day), stocks[day]);
            StockSituation item = new StockSituation(
                    "teapot",
                    "berlin",
                    TEAPOT,
                    stock,
                    List.of(),
                    forecast(day),
                    at(day),
                    List.of(),
                    Surroundings.none(),
                    handlings);
            StockVerdict verdict = decision.evaluate(item, statuses, now);
            String as = java.util.Arrays.toString(stocks) + " day " + day + " " + feedback;
            boolean falseAlarm = handlings.stream().anyMatch(Handling::silences);
            for (StockAlert change : verdict.changes()) {
                AlertState before = told.put(change.kind(), change.state());
                if (change.state() == AlertState.RESOLVED) {
                    assertThat(before).as(as).isEqualTo(AlertState.OPEN);
                    assertThat(stock != null || falseAlarm).as(as).isTrue();
                } else {
                    assertThat(stock).as(as).isNotNull();
                }
                assertThat(change.reason()).as(as).endsWith(".").doesNotContain("null");
            }
            if (stocks[day] == 0) {
                assertThat(told.get(AlertKind.STOCKOUT_RISK)).as(as).isNotEqualTo(AlertState.OPEN);
                assertThat(verdict.statuses())
                        .as(as)
                        .noneMatch(status -> status.kind() == AlertKind.STOCKOUT_RISK && status.firing());
            }
            for (AlertStatus status : verdict.statuses()) {
                assertThat(told.get(status.kind()) == AlertState.OPEN).as(as).isEqualTo(status.firing());
            }
            statuses = verdict.statuses();
            handlings = verdict.handlings();
        }
    }

    private static Forecast forecast(int day) {
        LocalDate asOf = MONDAY.plusDays(day - 1L);
        return new Forecast(
                "teapot",
                "berlin",
                asOf,
                "m1",
                IntStream.rangeClosed(1, 13)
                        .mapToObj(i -> new ForecastDay(asOf.plusDays(i), 4, 1, 2, 3, 4, 5, 7, 8))
                        .toList());
    }

    private static Instant at(int day) {
        return START.plus(Duration.ofDays(day));
    }
}
