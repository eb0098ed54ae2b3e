package io.touchstock.attribution.model;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How often each path of channels was walked and how it ended: the sufficient statistics of every model that needs no
 * times. Counts are exact longs. Statistics add up and are taken back: adding negative counts is a retraction, and a
 * path whose counts are all zero is gone. What is read out depends on the counts alone, not on the order in which they
 * came.
 *
 * <p>Not safe for use by several threads.
 */
public final class PathStatistics implements Serializable, Iterable<PathCount> {

    private static final long serialVersionUID = 1L;
    private static final int FEW_PATHS = 1024;

    private ChannelDictionary dictionary = new ChannelDictionary();
    private PathTable table = new PathTable();
    private long[] conversions = new long[16];
    private long[] valueMicros = new long[16];
    private long[] nulls = new long[16];
    private int gone;
    private long totalConversions;
    private long totalValueMicros;
    private long totalNulls;
    private transient boolean inOrder;
    private transient List<String> channels;

    /** Adds one conversion, of a value in millionths of the currency. */
    public void addConversion(List<String> channels, long valueMicros) {
        add(channels, 1, valueMicros, 0);
    }

    /** Adds one journey that ended without a conversion. */
    public void addNull(List<String> channels) {
        add(channels, 0, 0, 1);
    }

    /**
     * Adds counts to a path; negative ones take back what was added.
     *
     * @param channels in the order of the touches; empty for conversions that nothing led to
     * @param valueMicros worth of the conversions together, in millionths of the currency
     * @throws ArithmeticException if a total leaves the range of a long
     * @throws IllegalArgumentException if a channel's name is blank
     */
    public void add(List<String> channels, long conversions, long valueMicros, long nulls) {
        add(dictionary.intern(channels), conversions, valueMicros, nulls);
    }

    /** Adds a path's counts. */
    public void add(PathCount count) {
        add(count.channels(), count.conversions(), count.valueMicros(), count.nulls());
    }

    /** Adds all counts of other statistics, which stay as they are. */
    public void merge(PathStatistics other) {
        int[] codeHere = new int[other.dictionary.size()];
        for (int code = 0; code < codeHere.length; code++) {
            codeHere[code] = dictionary.intern(other.dictionary.name(code));
        }
        for (int path = 0; path < other.table.size(); path++) {
            if (other.counts(path)) {
                int[] codes = other.table.copy(path);
                Arrays.setAll(codes, position -> codeHere[codes[position]]);
                add(codes, other.conversions[path], other.valueMicros[path], other.nulls[path]);
            }
        }
    }

    private void add(int[] codes, long addedConversions, long addedValueMicros, long addedNulls) {
        long newConversions = Math.addExact(totalConversions, addedConversions);
        long newValueMicros = Math.addExact(totalValueMicros, addedValueMicros);
        long newNulls = Math.addExact(totalNulls, addedNulls);
        if (addedConversions == 0 && addedValueMicros == 0 && addedNulls == 0) {
            return;
        }
        int before = table.size();
        int path = table.intern(codes);
        if (path == before) {
            makeRoomFor(path);
            gone++;
        }
        boolean counted = counts(path);
        conversions[path] = Math.addExact(conversions[path], addedConversions);
        valueMicros[path] = Math.addExact(valueMicros[path], addedValueMicros);
        nulls[path] = Math.addExact(nulls[path], addedNulls);
        totalConversions = newConversions;
        totalValueMicros = newValueMicros;
        totalNulls = newNulls;
        if (counted != counts(path)) {
            gone += counted ? 1 : -1;
            inOrder = false;
            channels = null;
            forgetPathsThatAreGone();
        }
    }

    private void makeRoomFor(int path) {
        if (path == conversions.length) {
            int capacity = path + (path >> 1);
            conversions = Arrays.copyOf(conversions, capacity);
            valueMicros = Arrays.copyOf(valueMicros, capacity);
            nulls = Arrays.copyOf(nulls, capacity);
        }
    }

    private void forgetPathsThatAreGone() {
        if (gone < FEW_PATHS || gone < table.size() / 2) {
            return;
        }
        PathStatistics kept = new PathStatistics();
        kept.merge(this);
        dictionary = kept.dictionary;
        table = kept.table;
        conversions = kept.conversions;
        valueMicros = kept.valueMicros;
        nulls = kept.nulls;
        gone = 0;
    }

    private boolean counts(int path) {
        return conversions[path] != 0 || valueMicros[path] != 0 || nulls[path] != 0;
    }

    /** Number of distinct paths. */
    public int size() {
        return table.size() - gone;
    }

    /** Paths that take up memory, those that are gone included. */
    int knownPaths() {
        return table.size();
    }

    public boolean isEmpty() {
        return size() == 0;
    }

    /** Conversions on all paths together, the empty one included. */
    public long conversions() {
        return totalConversions;
    }

    /** Worth of all conversions, in millionths of the currency. */
    public long valueMicros() {
        return totalValueMicros;
    }

    /** Journeys that ended without a conversion. */
    public long nulls() {
        return totalNulls;
    }

    /** Counts of one path; zeros if it was never walked. */
    public PathCount count(List<String> channels) {
        int[] codes = dictionary.find(channels);
        int path = codes == null ? -1 : table.find(codes);
        return path < 0
                ? new PathCount(channels, 0, 0, 0)
                : new PathCount(channels, conversions[path], valueMicros[path], nulls[path]);
    }

    /** Conversions that nothing led to: no model can credit them to a channel. */
    public PathCount untouched() {
        return count(List.of());
    }

    /** Every channel of a path that counts, in alphabetical order. */
    public List<String> channels() {
        if (channels == null) {
            channels = channelsThatCount();
        }
        return channels;
    }

    private List<String> channelsThatCount() {
        boolean[] seen = new boolean[dictionary.size()];
        for (int path = 0; path < table.size(); path++) {
            for (int position = 0; counts(path) && position < table.length(path); position++) {
                seen[table.code(path, position)] = true;
            }
        }
        return IntStream.range(0, seen.length)
                .filter(code -> seen[code])
                .mapToObj(dictionary::name)
                .sorted()
                .toList();
    }

    /** Paths in the alphabetical order of their channels, a path before those that continue it. */
    public Stream<PathCount> paths() {
        sort();
        return IntStream.range(0, table.size()).mapToObj(this::pathCount);
    }

    /** As {@link #paths()}, without those on which nobody converted. */
    Stream<PathCount> convertingPaths() {
        sort();
        return IntStream.range(0, table.size())
                .filter(path -> conversions[path] != 0)
                .mapToObj(this::pathCount);
    }

    /** As {@link #paths()}. */
    @Override
    public Iterator<PathCount> iterator() {
        return paths().iterator();
    }

    /**
     * Paths whose counts are no counts of journeys: more was taken back than added, or there is a worth without a
     * conversion. No model credits statistics that hold one.
     */
    public Stream<PathCount> implausible() {
        return IntStream.range(0, table.size())
                .filter(path -> conversions[path] < 0
                        || valueMicros[path] < 0
                        || nulls[path] < 0
                        || (conversions[path] == 0 && valueMicros[path] != 0))
                .mapToObj(this::pathCount);
    }

    /**
     * Refuses statistics that are no counts of journeys.
     *
     * @throws IllegalStateException naming one of the {@link #implausible} paths
     */
    void requireAttributable() {
        implausible().findFirst().ifPresent(path -> {
            throw new IllegalStateException("path '" + String.join(PathFormat.SEPARATOR, path.channels()) + "' counts "
                    + path.conversions() + " conversions worth " + path.valueMicros() + " micros and " + path.nulls()
                    + " nulls; "
                    + (path.overdrawn()
                            ? "more was taken back than added: merge all parts of the statistics first"
                            : "a worth needs at least 1 conversion: correct the input"));
        });
    }

    /**
     * Calls the visitor for each path, in the order of {@link #paths()}, with its channels by their places in
     * {@link #channels()}. Far quicker than the paths by name.
     */
    public void forEachByPlace(CodedPathVisitor visitor) {
        sort();
        int[] placeOf = channelIndexByCode(channels());
        for (int path = 0; path < table.size(); path++) {
            int[] codes = table.copy(path);
            for (int position = 0; position < codes.length; position++) {
                codes[position] = placeOf[codes[position]];
            }
            visitor.visit(codes, conversions[path], valueMicros[path], nulls[path]);
        }
    }

    /** Calls the visitor for each path, in no particular order. */
    void forEachCoded(CodedPathVisitor visitor) {
        for (int path = 0; path < table.size(); path++) {
            if (counts(path)) {
                visitor.visit(table.copy(path), conversions[path], valueMicros[path], nulls[path]);
            }
        }
    }

    /** For each code, as {@link #forEachCoded} passes them, its place among {@link #channels()}, or -1. */
    int[] channelIndexByCode(List<String> channels) {
        Map<String, Integer> indexOf =
                IntStream.range(0, channels.size()).boxed().collect(Collectors.toMap(channels::get, index -> index));
        return IntStream.range(0, dictionary.size())
                .map(code -> indexOf.getOrDefault(dictionary.name(code), -1))
                .toArray();
    }

    private PathCount pathCount(int path) {
        return new PathCount(names(path), conversions[path], valueMicros[path], nulls[path]);
    }

    private List<String> names(int path) {
        String[] names = new String[table.length(path)];
        Arrays.setAll(names, position -> dictionary.name(table.code(path, position)));
        return List.of(names);
    }

    /**
     * Puts the paths in order now, in memory too, for reading a million paths from all over it takes several times as
     * long. Until the next change several threads may then read them.
     */
    public void sort() {
        if (!inOrder) {
            int[] order = IntStream.range(0, table.size()).filter(this::counts).toArray();
            table.sort(order, dictionary.alphabeticalRanks());
            table = table.inOrder(order);
            conversions = inOrder(order, conversions);
            valueMicros = inOrder(order, valueMicros);
            nulls = inOrder(order, nulls);
            gone = 0;
            inOrder = true;
        }
    }

    private static long[] inOrder(int[] order, long[] counts) {
        long[] moved = new long[Math.max(16, order.length)];
        for (int place = 0; place < order.length; place++) {
            moved[place] = counts[order[place]];
        }
        return moved;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PathStatistics that
                && size() == that.size()
                && paths().allMatch(count -> count.equals(that.count(count.channels())));
    }

    @Override
    public int hashCode() {
        return paths().mapToInt(PathCount::hashCode).sum();
    }

    @Override
    public String toString() {
        return "PathStatistics[" + size() + " paths, " + totalConversions + " conversions, " + totalNulls + " nulls]";
    }
}
