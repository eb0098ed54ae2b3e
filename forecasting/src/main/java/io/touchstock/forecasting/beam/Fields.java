package io.touchstock.forecasting.beam;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.apache.beam.sdk.util.VarInt;

/** Single fields as bytes; text and instants may be null. */
final class Fields {
    private Fields() {}

    static void writeText(String text, OutputStream out) throws IOException {
        if (text == null) {
            VarInt.encode(0, out);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        VarInt.encode(bytes.length + 1, out);
        out.write(bytes);
    }

    static String readText(InputStream in) throws IOException {
        int length = VarInt.decodeInt(in) - 1;
        if (length < 0) {
            return null;
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("text of " + length + " bytes ends after " + bytes.length);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    static void writeInstant(Instant instant, OutputStream out) throws IOException {
        if (instant == null) {
            VarInt.encode(0, out);
            return;
        }
        VarInt.encode(instant.getNano() + 1, out);
        VarInt.encode(instant.getEpochSecond(), out);
    }

    static Instant readInstant(InputStream in) throws IOException {
        int nano = VarInt.decodeInt(in) - 1;
        return nano < 0 ? null : Instant.ofEpochSecond(VarInt.decodeLong(in), nano);
    }

    static void writeDay(LocalDate day, OutputStream out) throws IOException {
        VarInt.encode(day.toEpochDay(), out);
    }

    static LocalDate readDay(InputStream in) throws IOException {
        return LocalDate.ofEpochDay(VarInt.decodeLong(in));
    }

    static void writeLong(long value, OutputStream out) throws IOException {
        VarInt.encode(value, out);
    }

    static long readLong(InputStream in) throws IOException {
        return VarInt.decodeLong(in);
    }

    static void writeInt(int value, OutputStream out) throws IOException {
        VarInt.encode(value, out);
    }

    static int readInt(InputStream in) throws IOException {
        return VarInt.decodeInt(in);
    }
}
