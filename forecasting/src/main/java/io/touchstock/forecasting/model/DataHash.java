package io.touchstock.forecasting.model;

import io.touchstock.forecasting.series.DailySeries;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * SHA-256 over what a model may learn from: per series its name, first day, units and flags up to the last day allowed,
 * the columns known in advance on those days, and the attributes. The order of the series does not matter.
 */
public final class DataHash {
    private DataHash() {}

    /** In hexadecimal. */
    public static String of(TrainingSet set) {
        MessageDigest digest = sha256();
        List<DailySeries> sorted = set.series().stream()
                .filter(series -> !series.firstDay().isAfter(set.asOf()))
                .map(series -> series.until(set.asOf()))
                .sorted(Comparator.comparing(DailySeries::id))
                .toList();
        for (DailySeries series : sorted) {
            text(digest, series.id().toString());
            text(digest, series.firstDay().toString());
            ByteBuffer days = ByteBuffer.allocate(series.days() * (Double.BYTES + 1));
            for (int day = 0; day < series.days(); day++) {
                days.putDouble(series.units(day)).put((byte) (series.observed(day) ? 1 : 0));
            }
            digest.update(days.array());
            for (String column : series.knownColumns()) {
                text(digest, column);
                ByteBuffer values = ByteBuffer.allocate(series.days() * Double.BYTES);
                for (int day = 0; day < series.days(); day++) {
                    values.putDouble(series.known(column, day));
                }
                digest.update(values.array());
            }
            series.attributes().forEach((name, value) -> {
                text(digest, name);
                text(digest, value);
            });
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void text(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
