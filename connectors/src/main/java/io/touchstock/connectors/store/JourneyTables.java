package io.touchstock.connectors.store;

import static io.touchstock.connectors.store.SqlType.COUNT;
import static io.touchstock.connectors.store.SqlType.DAY;
import static io.touchstock.connectors.store.SqlType.ID;
import static io.touchstock.connectors.store.SqlType.TEXT;
import static io.touchstock.connectors.store.SqlType.WHOLE;

import io.touchstock.connectors.event.JourneyChange;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Paths, their lengths and their lags, as sums. What each journey has added is kept beside them, so that a change is
 * the difference between what it adds now and what it added before: a message that comes twice changes nothing.
 */
final class JourneyTables {

    private static final Table<SeenJourney> SEEN = Table.<SeenJourney>named("journey_seen")
            .key("journey_key", ID, SeenJourney::key)
            .value("day", DAY, SeenJourney::day)
            .value("path_id", ID, SeenJourney::pathId)
            .value("touches", COUNT, SeenJourney::touches)
            .value("lag_days", COUNT, SeenJourney::lagDays)
            .value("conversions", COUNT, SeenJourney::conversions)
            .value("value_micros", WHOLE, SeenJourney::valueMicros)
            .lastWins();

    private static final Table<SeenJourney> PATHS = Table.<SeenJourney>named("path")
            .key("path_id", ID, SeenJourney::pathId)
            .value("path", TEXT, SeenJourney::path)
            .value("touches", COUNT, SeenJourney::touches)
            .firstWins();

    private static final Table<Share> PATH_DAYS = Table.<Share>named("path_day")
            .key("day", DAY, share -> share.of().day())
            .key("path_id", ID, share -> share.of().pathId())
            .value("conversions", WHOLE, Share::conversions)
            .value("value_micros", WHOLE, Share::valueMicros)
            .value("nulls", WHOLE, Share::nulls)
            .addsUp();

    private static final Table<Share> LENGTHS = Table.<Share>named("path_length_day")
            .key("day", DAY, share -> share.of().day())
            .key("touches", COUNT, share -> share.of().touches())
            .value("conversions", WHOLE, Share::conversions)
            .value("value_micros", WHOLE, Share::valueMicros)
            .value("nulls", WHOLE, Share::nulls)
            .addsUp();

    private static final Table<Share> LAGS = Table.<Share>named("time_lag_day")
            .key("day", DAY, share -> share.of().day())
            .key("lag_days", COUNT, share -> share.of().lagDays())
            .value("conversions", WHOLE, Share::conversions)
            .value("value_micros", WHOLE, Share::valueMicros)
            .addsUp();

    private JourneyTables() {}

    static void write(Connection connection, List<Versioned<JourneyChange>> changes, ZoneId zone) throws SQLException {
        LocalDate keptFrom = KeptFrom.of(connection, KeptFrom.PATHS);
        Map<UUID, List<Change>> byJourney = new LinkedHashMap<>();
        for (Versioned<JourneyChange> change : changes) {
            SeenJourney journey = SeenJourney.of(change.event().journey(), zone);
            if (!journey.day().isBefore(keptFrom)) {
                byJourney
                        .computeIfAbsent(journey.key(), key -> new ArrayList<>())
                        .add(new Change(change.event().sign(), journey));
            }
        }
        Map<UUID, SeenJourney> before = seen(connection, byJourney.keySet().toArray(new UUID[0]));
        List<SeenJourney> after = new ArrayList<>();
        List<Share> shares = new ArrayList<>();
        byJourney.forEach((key, ofJourney) -> {
            SeenJourney was = before.get(key);
            SeenJourney is = apply(was, ofJourney);
            if (is != null && !is.equals(was) && !(was != null && is.addsLike(was))) {
                after.add(is);
                if (was != null && was.counts()) {
                    shares.add(new Share(-1, was));
                }
                if (is.counts()) {
                    shares.add(new Share(1, is));
                }
            }
        });
        PATHS.merge(connection, after.stream().filter(SeenJourney::counts).toList());
        SEEN.merge(connection, after);
        PATH_DAYS.merge(connection, shares, Share::plus);
        LENGTHS.merge(connection, shares, Share::plus);
        LAGS.merge(
                connection,
                shares.stream().filter(share -> share.of().lagDays() >= 0).toList(),
                Share::plus);
    }

    /** What holds after the changes, which are in the order of their topic. Null if nothing ever did. */
    private static SeenJourney apply(SeenJourney before, List<Change> changes) {
        SeenJourney now = before;
        for (Change change : changes) {
            if (change.sign() > 0) {
                now = change.journey();
            } else if (now != null && now.addsLike(change.journey())) {
                now = now.takenBack();
            }
        }
        return now;
    }

    private static Map<UUID, SeenJourney> seen(Connection connection, UUID[] keys) throws SQLException {
        Map<UUID, SeenJourney> seen = new HashMap<>();
        try (var statement = connection.prepareStatement("""
                SELECT j.* FROM UNNEST(CAST(? AS uuid ARRAY)) AS u (journey_key)
                JOIN journey_seen j ON j.journey_key = u.journey_key""")) {
            statement.setArray(1, connection.createArrayOf(ID.element(), keys));
            try (var results = statement.executeQuery()) {
                Row row = new Row(results);
                while (results.next()) {
                    SeenJourney journey = new SeenJourney(
                            row.id("journey_key"),
                            row.day("day"),
                            row.id("path_id"),
                            null,
                            row.count("touches"),
                            row.count("lag_days"),
                            row.count("conversions"),
                            row.whole("value_micros"));
                    seen.put(journey.key(), journey);
                }
            }
        }
        return seen;
    }

    private record Change(int sign, SeenJourney journey) {}

    /** Sums of journeys that share a row; of keys only those of the row are of meaning. */
    private record Share(SeenJourney of, long conversions, long valueMicros, long nulls) {
        Share(int sign, SeenJourney journey) {
            this(
                    journey,
                    (long) sign * journey.conversions(),
                    sign * journey.valueMicros(),
                    (long) sign * (1 - journey.conversions()));
        }

        Share plus(Share other) {
            return new Share(
                    of,
                    conversions + other.conversions,
                    Math.addExact(valueMicros, other.valueMicros),
                    nulls + other.nulls);
        }
    }
}
