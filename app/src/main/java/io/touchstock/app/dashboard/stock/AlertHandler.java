package io.touchstock.app.dashboard.stock;

import io.touchstock.app.dashboard.access.AuditEntry;
import io.touchstock.app.dashboard.access.AuditEntry.Outcome;
import io.touchstock.app.dashboard.web.Address;
import io.touchstock.app.dashboard.web.BadRequestException;
import io.touchstock.app.dashboard.web.Params;
import io.touchstock.app.dashboard.web.Reply;
import io.touchstock.app.dashboard.web.Request;
import io.touchstock.app.stockpage.StockWords;
import io.touchstock.connectors.event.AlertFeedback;
import io.touchstock.connectors.event.FeedbackAction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Does what a form about alerts asks for. */
final class AlertHandler {
    private static final int LONGEST_SNOOZE_DAYS = 365;
    private static final int LARGEST_ORDER = 1_000_000_000;
    private static final int LONGEST_NAME = 100;

    private final StockReadings readings;
    private final StockActions actions;

    AlertHandler(StockReadings readings, StockActions actions) {
        this.readings = readings;
        this.actions = actions;
    }

    Reply handle(Request request) {
        Params form = request.params();
        Notice action = form.oneOf("action", Notice.class)
                .orElseThrow(() -> new BadRequestException("No action was chosen. Press one of the buttons."));
        List<AlertKey> chosen =
                form.all("alert").stream().distinct().map(AlertKey::parse).toList();
        if (chosen.isEmpty()) {
            throw new BadRequestException("No alert was chosen. Tick those that you mean, then press the button.");
        }
        Order order = action == Notice.ASSIGN ? assignment(form) : feedback(action, form, request);
        int done = 0;
        for (AlertKey key : chosen) {
            String subject = key.kind() + " " + key.sku() + (key.location().isEmpty() ? "" : " @ " + key.location());
            if (order.carryOut(key, request.entry(order.name(), subject, order.detail()))) {
                done++;
            } else {
                request.notDone(order.name(), subject, Outcome.FAILED, "the alert is no longer open");
            }
        }
        return new Reply.SeeOther(
                action.on(back(form), done, chosen.size() - done).toString());
    }

    /** What to do to each alert. */
    private interface Order {
        String name();

        String detail();

        boolean carryOut(AlertKey key, AuditEntry entry);
    }

    private Order feedback(Notice notice, Params form, Request request) {
        FeedbackAction action = FeedbackAction.valueOf(notice.name());
        LocalDate until = until(action, form);
        Integer quantity = action == FeedbackAction.ALREADY_ORDERED
                ? form.number("quantity", 1, LARGEST_ORDER).orElse(null)
                : null;
        List<String> details = new ArrayList<>();
        Optional.ofNullable(quantity).ifPresent(units -> details.add(units + " units"));
        Optional.ofNullable(until).ifPresent(day -> details.add("until " + day));
        return new Order() {
            @Override
            public String name() {
                return "alert." + StockWords.lower(action);
            }

            @Override
            public String detail() {
                return String.join(", ", details);
            }

            @Override
            public boolean carryOut(AlertKey key, AuditEntry entry) {
                return actions.say(
                        new AlertFeedback(
                                key.sku(),
                                key.location(),
                                key.kind(),
                                action,
                                until,
                                quantity,
                                request.user().name(),
                                request.now()),
                        entry);
            }
        };
    }

    private LocalDate until(FeedbackAction action, Params form) {
        LocalDate today = readings.today();
        LocalDate last = today.plusDays(LONGEST_SNOOZE_DAYS);
        String field = action == FeedbackAction.SNOOZE ? "until" : "due";
        Optional<LocalDate> day = action == FeedbackAction.SNOOZE || action == FeedbackAction.ALREADY_ORDERED
                ? form.day(field)
                : Optional.empty();
        if (action == FeedbackAction.SNOOZE && day.isEmpty()) {
            throw new BadRequestException("Snooze until when? Give the last day on which it shall stay quiet.");
        }
        if (day.isPresent() && (day.get().isBefore(today) || day.get().isAfter(last))) {
            throw new BadRequestException(
                    field + " '" + day.get() + "' must be a day from " + today + " to " + last + ".");
        }
        return day.orElse(null);
    }

    private Order assignment(Params form) {
        String assignee = form.text("assignee").orElse("");
        if (assignee.length() > LONGEST_NAME) {
            throw new BadRequestException(
                    "assignee has " + assignee.length() + " characters; at most " + LONGEST_NAME + " are taken.");
        }
        return new Order() {
            @Override
            public String name() {
                return "alert.assign";
            }

            @Override
            public String detail() {
                return assignee.isEmpty() ? "back to the owner" : "to " + assignee;
            }

            @Override
            public boolean carryOut(AlertKey key, AuditEntry entry) {
                return actions.assign(key, assignee, entry);
            }
        };
    }

    /** Where the form stood: a page of stock, whatever the form says. */
    private static Address back(Params form) {
        String path = form.text("back")
                .filter(text -> Address.isOwnPath(text) && (text.equals("/stock") || text.matches("/stock[/?].*")))
                .orElse("/stock");
        return Address.parse(path);
    }
}
