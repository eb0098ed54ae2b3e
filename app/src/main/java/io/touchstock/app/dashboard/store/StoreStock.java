package io.touchstock.app.dashboard.store;

import io.touchstock.app.dashboard.access.AuditEntry;
import io.touchstock.app.dashboard.stock.AlertFilter;
import io.touchstock.app.dashboard.stock.AlertKey;
import io.touchstock.app.dashboard.stock.AlertLine;
import io.touchstock.app.dashboard.stock.AlertPage;
import io.touchstock.app.dashboard.stock.AlertTotals;
import io.touchstock.app.dashboard.stock.FilterChoices;
import io.touchstock.app.dashboard.stock.ItemReading;
import io.touchstock.app.dashboard.stock.StockActions;
import io.touchstock.app.dashboard.stock.StockReadings;
import io.touchstock.connectors.event.AlertFeedback;
import io.touchstock.connectors.event.AlertState;
import io.touchstock.connectors.store.AlertFilter.Order;
import io.touchstock.connectors.store.AlertView;
import io.touchstock.connectors.store.Choice;
import io.touchstock.connectors.store.ReportStore;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Stock as the store has it. */
public final class StoreStock implements StockReadings, StockActions {
    private static final int AT_ONCE = 1_000;

    private final ReportStore store;
    private final Currency currency;
    private final StoreClock clock;
    private final ItemReader items;

    public StoreStock(ReportStore store, Shop shop, InstantSource machine) {
        this.store = store;
        this.currency = shop.currency();
        this.clock = new StoreClock(store, shop.zone(), machine);
        this.items = new ItemReader(shop.rules());
    }

    @Override
    public AlertPage alerts(AlertFilter filter, int offset, int limit) {
        var page = store.stock().alerts(query(filter, offset, limit));
        return new AlertPage(page.alerts().stream().map(StoreStock::line).toList(), page.total());
    }

    /** Reads page by page, so that no table is held whole. */
    @Override
    public Stream<AlertLine> all(AlertFilter filter) {
        return Stream.iterate(
                        store.stock().alerts(query(filter, 0, AT_ONCE)).alerts(),
                        page -> !page.isEmpty(),
                        new NextPage(filter))
                .flatMap(List::stream)
                .map(StoreStock::line);
    }

    /** Reads on where the last page ended. */
    private final class NextPage implements java.util.function.UnaryOperator<List<AlertView>> {
        private final AlertFilter filter;
        private int offset;

        NextPage(AlertFilter filter) {
            this.filter = filter;
        }

        @Override
        public List<AlertView> apply(List<AlertView> page) {
            if (page.size() < AT_ONCE) {
                return List.of();
            }
            offset += AT_ONCE;
            return store.stock().alerts(query(filter, offset, AT_ONCE)).alerts();
        }
    }

    @Override
    public AlertTotals totals(AlertFilter filter) {
        var totals = store.stock().totals(query(filter, 0, 1), clock.today());
        return new AlertTotals(
                totals.alerts(),
                totals.critical(),
                totals.outOfStock(),
                totals.valueAtRiskMicros(),
                totals.ordersDue(),
                totals.ordersDueMicros());
    }

    @Override
    public FilterChoices choices() {
        var choices = store.stock().choices();
        return new FilterChoices(sorted(choices.owners()), sorted(choices.categories()), sorted(choices.locations()));
    }

    private static List<String> sorted(List<Choice> choices) {
        return choices.stream().map(Choice::value).sorted().toList();
    }

    @Override
    public Optional<ItemReading> item(String sku, String location) {
        Instant now = clock.now();
        return store.stock()
                .item(sku, location)
                .map(item -> new ItemReading(
                        items.watched(item, now),
                        item.alerts().stream()
                                .filter(view -> view.alert().state() == AlertState.OPEN)
                                .map(StoreStock::line)
                                .toList(),
                        Handlings.of(store.stock(), item)));
    }

    @Override
    public LocalDate today() {
        return clock.today();
    }

    @Override
    public Optional<Instant> asOf() {
        return clock.newest();
    }

    @Override
    public Currency currency() {
        return currency;
    }

    /** It is said at the shop's time, by which the jobs go. */
    @Override
    public boolean say(AlertFeedback feedback, AuditEntry entry) {
        if (!isOpen(new AlertKey(feedback.sku(), feedback.location(), feedback.kind()))) {
            return false;
        }
        store.people()
                .say(
                        new AlertFeedback(
                                feedback.sku(),
                                feedback.location(),
                                feedback.kind(),
                                feedback.action(),
                                feedback.until(),
                                feedback.quantity(),
                                feedback.by(),
                                clock.now()),
                        StoreAudit.row(entry));
        return true;
    }

    @Override
    public boolean assign(AlertKey alert, String assignee, AuditEntry entry) {
        if (!isOpen(alert)) {
            return false;
        }
        store.people()
                .assign(
                        alert.sku(),
                        alert.location(),
                        alert.kind(),
                        assignee.isEmpty() ? null : assignee,
                        StoreAudit.row(entry));
        return true;
    }

    private boolean isOpen(AlertKey key) {
        return store.stock()
                .alert(key.sku(), key.location(), key.kind())
                .filter(view -> view.alert().state() == AlertState.OPEN)
                .isPresent();
    }

    private static AlertLine line(AlertView view) {
        return new AlertLine(Handlings.withLast(view), view.assignee());
    }

    private static io.touchstock.connectors.store.AlertFilter query(AlertFilter filter, int offset, int limit) {
        Boolean handled = switch (filter.show()) {
            case NEW -> false;
            case HANDLED -> true;
            case ALL -> null;
        };
        return new io.touchstock.connectors.store.AlertFilter(
                AlertState.OPEN,
                null,
                filter.owner().orElse(null),
                filter.category().orElse(null),
                filter.location().orElse(null),
                filter.severity().orElse(null),
                filter.kind().orElse(null),
                handled,
                filter.text().orElse(null),
                Order.VALUE_AT_RISK,
                offset,
                limit);
    }
}
