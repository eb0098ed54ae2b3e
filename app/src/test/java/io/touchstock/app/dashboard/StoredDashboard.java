package io.touchstock.app.dashboard;

import io.touchstock.app.dashboard.access.AccessToken;
import io.touchstock.app.dashboard.access.HostNames;
import io.touchstock.app.dashboard.access.Role;
import io.touchstock.app.dashboard.access.TokenAuthenticator;
import io.touchstock.app.dashboard.access.User;
import io.touchstock.app.dashboard.store.Shop;
import io.touchstock.app.dashboard.store.StoreAudit;
import io.touchstock.app.dashboard.web.Browser;
import io.touchstock.app.dashboard.web.DashboardServer;
import io.touchstock.app.dashboard.web.ServerAccess;
import io.touchstock.connectors.store.Origin;
import io.touchstock.connectors.store.ReportStore;
import io.touchstock.connectors.store.StoreBatch;
import io.touchstock.inventory.alert.StockRules;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Set;

/** A started dashboard on an embedded store, to which people of every role sign in. */
final class StoredDashboard implements AutoCloseable {
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    final ReportStore store;
    private final DashboardServer server;
    private long offset;

    StoredDashboard(Path folder) {
        store = ReportStore.open(folder.resolve("store").toString(), ZoneOffset.UTC);
        Shop shop = new Shop(
                Currency.getInstance("EUR"), ZoneOffset.UTC, StockRules.defaults(ZoneOffset.UTC), Set.of("direct"));
        server = DashboardServer.start(
                "127.0.0.1",
                0,
                Dashboard.features(store, shop, () -> NOON),
                new ServerAccess(
                        new TokenAuthenticator(Arrays.stream(Role.values())
                                .map(role -> AccessToken.of(new User(role.word(), Set.of(role)), token(role)))
                                .toList()),
                        HostNames.loopbackAnd(Set.of()),
                        false,
                        new StoreAudit(store)),
                () -> NOON);
    }

    /** Somebody who has signed in. */
    Browser as(Role role) {
        Browser browser = new Browser(server.port());
        browser.get("/sign-in");
        browser.submit("/sign-in", "token", token(role));
        return browser;
    }

    void write(Record... events) {
        StoreBatch batch = new StoreBatch();
        for (Record event : events) {
            batch.add(event, new Origin("topic", 0, offset++, NOON));
        }
        store.write(batch);
    }

    /** What stands on a page, without its tags. */
    static String text(Browser browser, String path) {
        return browser.get(path).body().replaceAll("<[^>]+>", " ").replaceAll("[ \\n]+", " ");
    }

    private static String token(Role role) {
        return role.word() + "-token-0123456789abcdef";
    }

    /** All roles but one. */
    static List<Role> others(Role role) {
        return Arrays.stream(Role.values()).filter(other -> other != role).toList();
    }

    @Override
    public void close() {
        server.close();
        store.close();
    }
}
