package io.touchstock.app.dashboard.promotion;

import io.touchstock.app.dashboard.access.AuditEntry.Outcome;
import io.touchstock.app.dashboard.web.Address;
import io.touchstock.app.dashboard.web.BadRequestException;
import io.touchstock.app.dashboard.web.Params;
import io.touchstock.app.dashboard.web.Reply;
import io.touchstock.app.dashboard.web.Request;
import io.touchstock.connectors.event.PromotionPlan;
import io.touchstock.connectors.store.PlanView;
import io.touchstock.connectors.store.PromotionDecision;
import io.touchstock.connectors.store.PromotionDecision.Kind;
import java.util.List;
import java.util.Optional;

/** Does what a form about promotions asks for. */
final class DecisionHandler {
    private static final int LONGEST_NOTE = 500;

    private final PromotionReadings readings;
    private final PromotionActions actions;

    DecisionHandler(PromotionReadings readings, PromotionActions actions) {
        this.readings = readings;
        this.actions = actions;
    }

    Reply decide(Request request) {
        Params form = request.params();
        Kind kind = form.oneOf("decision", Kind.class)
                .orElseThrow(() -> new BadRequestException("Nothing was decided. Press Accept or Reject."));
        List<PlanKey> chosen =
                form.all("plan").stream().distinct().map(PlanKey::parse).toList();
        if (chosen.isEmpty()) {
            throw new BadRequestException("No plan was chosen. Tick those that you mean, then press the button.");
        }
        String note = form.text("note").orElse("");
        if (note.length() > LONGEST_NOTE) {
            throw new BadRequestException(
                    "note has " + note.length() + " characters; at most " + LONGEST_NOTE + " are taken.");
        }
        String action = kind == Kind.ACCEPTED ? "promotion.accept" : "promotion.reject";
        int done = 0;
        for (PlanKey key : chosen) {
            String subject = key.sku() + (key.location().isEmpty() ? "" : " @ " + key.location()) + " " + key.terms();
            Optional<PromotionPlan> plan = open(key);
            if (plan.isEmpty()) {
                request.notDone(action, subject, Outcome.FAILED, "the plan has changed, is over or is decided");
                continue;
            }
            actions.decide(
                    plan.get(),
                    new PromotionDecision(
                            kind, note.isEmpty() ? null : note, request.user().name(), request.now()),
                    kind == Kind.ACCEPTED ? Decidable.planned(plan.get(), readings.now()) : null,
                    request.entry(action, subject, note));
            done++;
        }
        return new Reply.SeeOther(
                Decided.on(back(form), kind, done, chosen.size() - done).toString());
    }

    private Optional<PromotionPlan> open(PlanKey key) {
        return readings.plan(key)
                .filter(view -> Decidable.isOpen(view, readings.today()))
                .map(PlanView::plan)
                .filter(plan -> PlanKey.of(plan).equals(key));
    }

    /** Where the form stood: the page of promotions, whatever the form says. */
    private static Address back(Params form) {
        String path = form.text("back")
                .filter(text ->
                        Address.isOwnPath(text) && (text.equals("/promotions") || text.startsWith("/promotions?")))
                .orElse("/promotions");
        return Address.parse(path);
    }
}
