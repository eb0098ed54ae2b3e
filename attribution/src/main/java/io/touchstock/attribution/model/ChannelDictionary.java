package io.touchstock.attribution.model;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers channels 0, 1, 2 … in the order in which they are first seen. */
final class ChannelDictionary implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ArrayList<String> names = new ArrayList<>();
    private final HashMap<String, Integer> codes = new HashMap<>();

    int size() {
        return names.size();
    }

    String name(int code) {
        return names.get(code);
    }

    int intern(String channel) {
        Integer known = codes.get(channel);
        if (known != null) {
            return known;
        }
        if (channel.isBlank()) {
            throw new IllegalArgumentException("a channel's name is blank; give each touchpoint's channel a name");
        }
        codes.put(channel, names.size());
        names.add(channel);
        return names.size() - 1;
    }

    /** The codes of a path, or null if one of its channels was never seen. */
    int[] find(List<String> path) {
        int[] found = new int[path.size()];
        int position = 0;
        for (String channel : path) {
            Integer code = codes.get(channel);
            if (code == null) {
                return null;
            }
            found[position++] = code;
        }
        return found;
    }

    int[] intern(List<String> path) {
        int[] interned = new int[path.size()];
        int position = 0;
        for (String channel : path) {
            interned[position++] = intern(channel);
        }
        return interned;
    }

    /** For each code its place in the alphabetical order of the names. */
    int[] alphabeticalRanks() {
        List<String> sorted = names.stream().sorted().toList();
        Map<String, Integer> rankOf = new HashMap<>();
        for (int rank = 0; rank < sorted.size(); rank++) {
            rankOf.put(sorted.get(rank), rank);
        }
        return names.stream().mapToInt(rankOf::get).toArray();
    }
}
