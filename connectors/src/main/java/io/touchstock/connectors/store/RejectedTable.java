package io.touchstock.connectors.store;

import static io.touchstock.connectors.store.SqlType.COUNT;
import static io.touchstock.connectors.store.SqlType.MOMENT;
import static io.touchstock.connectors.store.SqlType.TEXT;
import static io.touchstock.connectors.store.SqlType.WHOLE;

import io.touchstock.connectors.event.Rejected;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Inputs that could not be used. */
final class RejectedTable {

    /** Of longer payloads the beginning is kept: a sample to look at. */
    static final int PAYLOAD_CHARACTERS = 4_000;

    private static final int REASON_CHARACTERS = 2_000;

    /** What differs from one reason of a kind to the next: quoted values, numbers, times. */
    private static final Pattern VALUES = Pattern.compile("'[^']*'|\"[^\"]*\"|-?[0-9][0-9TZ:.,+-]*");

    private static final Pattern NAMES_JOB = Pattern.compile("([^:]+): (.*)", Pattern.DOTALL);

    private static final Table<Versioned<Rejected>> TABLE = Table.<Versioned<Rejected>>named("rejected_record")
            .key("topic", TEXT, v -> v.origin().topic())
            .key("part", COUNT, v -> v.origin().partition())
            .key("revision", WHOLE, v -> v.origin().offset())
            .value("rejected_at", MOMENT, v -> v.origin().recordedAt())
            .value("job", TEXT, v -> jobOf(v.event().source()))
            .value("source", TEXT, v -> sourceOf(v.event().source()))
            .value("source_position", WHOLE, v -> v.event().position())
            .value("reason", TEXT, v -> beginning(v.event().reason(), REASON_CHARACTERS))
            .value("reason_kind", TEXT, v -> kindOf(v.event().reason()))
            .value("payload", TEXT, v -> beginning(v.event().payload(), PAYLOAD_CHARACTERS))
            .value("payload_length", COUNT, v -> v.event().payload().length())
            .firstWins();

    private RejectedTable() {}

    static void write(Connection connection, List<Versioned<Rejected>> rejected) throws SQLException {
        TABLE.merge(connection, rejected);
    }

    static String kindOf(String reason) {
        return beginning(VALUES.matcher(reason).replaceAll("…"), REASON_CHARACTERS);
    }

    private static String jobOf(String source) {
        Matcher named = NAMES_JOB.matcher(source);
        return named.matches() ? named.group(1) : "";
    }

    private static String sourceOf(String source) {
        Matcher named = NAMES_JOB.matcher(source);
        return named.matches() ? named.group(2) : source;
    }

    /** Never half of a character that takes two. */
    private static String beginning(String text, int characters) {
        if (text.length() <= characters) {
            return text;
        }
        boolean splits = Character.isHighSurrogate(text.charAt(characters - 1));
        return text.substring(0, splits ? characters - 1 : characters);
    }
}
