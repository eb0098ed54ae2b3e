package io.touchstock.attribution.model;

import io.touchstock.connectors.event.ChannelName;
import java.util.ArrayList;
import java.util.List;

/** Writes a path of channels as text and reads it back: {@code Email > Paid Search > Email}. */
public final class PathFormat {

    /** Stands between two channels of a path. */
    public static final String SEPARATOR = ChannelName.PATH_SEPARATOR;

    private PathFormat() {}

    /**
     * Reads a path.
     *
     * @param text channels in order; the empty text is the empty path (a conversion that nothing led to)
     * @throws IllegalArgumentException if a channel between two separators is blank
     */
    public static List<String> parse(String text) {
        if (text.isBlank()) {
            return List.of();
        }
        List<String> channels = new ArrayList<>();
        int from = 0;
        while (from <= text.length()) {
            int separator = text.indexOf(SEPARATOR, from);
            int to = separator < 0 ? text.length() : separator;
            String channel = text.substring(from, to).strip();
            if (channel.isEmpty()) {
                throw new IllegalArgumentException("path '" + text + "': channel " + (channels.size() + 1)
                        + " is blank; write channels apart with '" + SEPARATOR + "'");
            }
            if ((" " + channel + " ").contains(SEPARATOR)) {
                throw new IllegalArgumentException("path '" + text + "': '" + channel + "' is no channel;"
                        + " write one '" + SEPARATOR + "' between two channels");
            }
            channels.add(channel);
            from = to + SEPARATOR.length();
            if (separator < 0) {
                break;
            }
        }
        return List.copyOf(channels);
    }

    /**
     * Writes a path.
     *
     * @throws IllegalArgumentException if a channel's name contains the separator, for then the text could not be read
     *     back
     */
    public static String format(List<String> channels) {
        for (String channel : channels) {
            if (channel.contains(SEPARATOR)) {
                throw new IllegalArgumentException("channel '" + channel + "' contains '" + SEPARATOR
                        + "', which separates channels in a path; rename the channel");
            }
        }
        return String.join(SEPARATOR, channels);
    }
}
