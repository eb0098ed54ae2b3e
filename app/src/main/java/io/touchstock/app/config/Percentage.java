package io.touchstock.app.config;

/**
 * A share, written as {@code 5%}.
 *
 * @param fraction 0.05 for five percent
 */
public record Percentage(double fraction) implements Comparable<Percentage> {

    @Override
    public int compareTo(Percentage other) {
        return Double.compare(fraction, other.fraction);
    }
}
