package io.touchstock.app.shop;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is going to happen, by day and second; a day is played in order of time, then in order of planning. */
final class Agenda {
    private static final int NOON_SECOND = 12 * 3600;
    private static final int MAX_PER_DAY = 1 << 26;

    /** Something that happens at a moment. It may plan for later days only. */
    @FunctionalInterface
    interface Happening {
        void at(Instant now, ShopSink sink);
    }

    private final LocalDate firstDay;
    private final ZoneId zone;
    private final Map<Integer, List<Happening>> happenings = new HashMap<>();
    private final Map<Integer, long[]> seconds = new HashMap<>();

    Agenda(LocalDate firstDay, ZoneId zone) {
        this.firstDay = firstDay;
        this.zone = zone;
    }

    void add(int day, int second, Happening happening) {
        List<Happening> ofDay = happenings.computeIfAbsent(day, d -> new ArrayList<>());
        if (ofDay.size() >= MAX_PER_DAY) {
            throw new IllegalStateException("day " + day + " holds " + ofDay.size() + " events, the most that fit is "
                    + MAX_PER_DAY + "; take fewer people or lower rates");
        }
        long[] keys = seconds.computeIfAbsent(day, d -> new long[64]);
        if (ofDay.size() == keys.length) {
            keys = Arrays.copyOf(keys, keys.length * 2);
            seconds.put(day, keys);
        }
        keys[ofDay.size()] = ((long) second << 26) | ofDay.size();
        ofDay.add(happening);
    }

    void play(int day, ShopSink sink) {
        List<Happening> ofDay = happenings.remove(day);
        if (ofDay == null) {
            return;
        }
        long[] keys = seconds.remove(day);
        Arrays.sort(keys, 0, ofDay.size());
        Instant noon = noon(day);
        Instant now = noon;
        long lastSecond = Long.MIN_VALUE;
        for (int i = 0; i < ofDay.size(); i++) {
            long second = keys[i] >>> 26;
            if (second != lastSecond) {
                now = noon.plusSeconds(second - NOON_SECOND);
                sink.at(now);
                lastSecond = second;
            }
            ofDay.get((int) (keys[i] & (MAX_PER_DAY - 1))).at(now, sink);
        }
    }

    /** Counted from noon, so that a change of the clocks at night shifts nothing into the next day. */
    Instant instant(int day, int second) {
        return noon(day).plusSeconds((long) second - NOON_SECOND);
    }

    private Instant noon(int day) {
        return firstDay.plusDays(day).atTime(LocalTime.NOON).atZone(zone).toInstant();
    }
}
