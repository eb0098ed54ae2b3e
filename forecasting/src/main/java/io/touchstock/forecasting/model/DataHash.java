package io.touchstock.forecasting.model;

import io.touchstock.forecasting.panel.PanelSeries;
import io.touchstock.forecasting.panel.SalesPanel;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * SHA-256 over what a model may learn from: per series of a past its name, units and flags, the columns known in
 * advance on those days, and the attributes. The order of the series does not matter.
 */
public final class DataHash {
    private DataHash() {}

    /** In hexadecimal: over frequency and columns, and per series its past and what is known of it. */
    public static String of(SalesPanel past) {
        MessageDigest digest = sha256();
        text(digest, past.frequency().name());
        text(digest, past.lastDay().toString());
        past.known().forEach(column -> text(digest, column.toString()));
        past.statics().forEach(name -> text(digest, name));
        List<PanelSeries> sorted = past.series().stream()
                .sorted(Comparator.comparing(PanelSeries::id))
                .toList();
        for (PanelSeries series : sorted) {
            text(digest, series.id().toString());
            series.attributes().forEach(value -> text(digest, value));
            ByteBuffer periods = ByteBuffer.allocate(
                    series.length() * (1 + Float.BYTES * (1 + past.known().size())));
            for (int i = 0; i < series.length(); i++) {
                periods.putFloat(series.units(i)).put((byte) (series.observed(i) ? 1 : 0));
                for (int column = 0; column < past.known().size(); column++) {
                    periods.putFloat(series.known(column, i));
                }
            }
            digest.update(periods.array());
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
