package io.touchstock.inventory.alert;

import io.touchstock.connectors.event.AlertFeedback;
import io.touchstock.connectors.event.AlertKind;
import io.touchstock.connectors.event.AlertState;
import io.touchstock.connectors.event.FeedbackAction;
import io.touchstock.connectors.event.StockAlert;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How many alerts were worth telling, by what people said of them. An alert is the time from its opening to its
 * resolution; what was said last of it, before the next alert of the item and kind opened, is the answer to it.
 */
public final class PrecisionReport {

    private PrecisionReport() {}

    /**
     * The answers to the alerts of a kind.
     *
     * @param opened all alerts
     * @param acted answered by ACKNOWLEDGE or ALREADY_ORDERED
     * @param snoozed answered by SNOOZE: neither right nor wrong
     * @param falseAlarms answered by FALSE_ALARM
     */
    public record Row(AlertKind kind, int opened, int acted, int snoozed, int falseAlarms) {

        /** Alerts that nobody has said anything of. */
        public int unanswered() {
            return opened - acted - snoozed - falseAlarms;
        }

        /** Share that was acted on of those that were acted on or called false; empty without any. */
        public OptionalDouble precision() {
            int judged = acted + falseAlarms;
            return judged == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) acted / judged);
        }
    }

    /** One row for each kind of which an alert was opened, in the order of the kinds. */
    public static List<Row> of(List<StockAlert> changes, List<AlertFeedback> feedback) {
        Map<AlertKind, int[]> counts = new EnumMap<>(AlertKind.class);
        for (Map.Entry<Subject, List<Instant>> item : openings(changes).entrySet()) {
            List<Instant> openings = item.getValue();
            for (int i = 0; i < openings.size(); i++) {
                Instant until = i + 1 < openings.size() ? openings.get(i + 1) : Instant.MAX;
                int[] row = counts.computeIfAbsent(item.getKey().kind(), kind -> new int[4]);
                row[0]++;
                answer(item.getKey(), openings.get(i), until, feedback).ifPresent(action -> row[column(action)]++);
            }
        }
        return counts.entrySet().stream()
                .map(row -> new Row(
                        row.getKey(), row.getValue()[0], row.getValue()[1], row.getValue()[2], row.getValue()[3]))
                .toList();
    }

    /** When the alerts of each item and kind opened, in order. */
    private static Map<Subject, List<Instant>> openings(List<StockAlert> changes) {
        Map<Subject, List<Instant>> openings = new HashMap<>();
        Map<Subject, AlertState> last = new HashMap<>();
        changes.stream().sorted(Comparator.comparing(StockAlert::changedAt)).forEach(change -> {
            Subject subject = new Subject(change.sku(), change.location(), change.kind());
            if (last.put(subject, change.state()) != AlertState.OPEN && change.state() == AlertState.OPEN) {
                openings.computeIfAbsent(subject, any -> new ArrayList<>()).add(change.changedAt());
            }
        });
        return openings;
    }

    private static Optional<FeedbackAction> answer(
            Subject subject, Instant from, Instant until, List<AlertFeedback> feedback) {
        return feedback.stream()
                .filter(said -> subject.equals(new Subject(said.sku(), said.location(), said.kind())))
                .filter(said -> !said.at().isBefore(from) && said.at().isBefore(until))
                .max(Comparator.comparing(AlertFeedback::at))
                .map(AlertFeedback::action);
    }

    private static int column(FeedbackAction action) {
        return switch (action) {
            case ACKNOWLEDGE, ALREADY_ORDERED -> 1;
            case SNOOZE -> 2;
            case FALSE_ALARM -> 3;
        };
    }

    private record Subject(String sku, String location, AlertKind kind) {}
}
