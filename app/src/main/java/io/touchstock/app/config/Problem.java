package io.touchstock.app.config;

/**
 * One thing that is wrong with a configuration file.
 *
 * @param place {@code file:line}, or the file alone if no line is known
 * @param key full path of the setting; empty if the file could not be read at all
 * @param value as written; null if there is none
 * @param reason the bound that it breaks and what to do
 */
public record Problem(String place, String key, String value, String reason) {

    @Override
    public String toString() {
        String subject = key.isEmpty() ? "" : key + (value == null ? "" : " = " + value) + ": ";
        return place + ": " + subject + reason;
    }
}
