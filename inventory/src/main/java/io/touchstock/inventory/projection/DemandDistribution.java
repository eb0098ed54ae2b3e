package io.touchstock.inventory.projection;

import io.touchstock.connectors.event.ForecastDay;
import java.util.Arrays;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.apache.commons.math3.special.Gamma;

/**
 * The demand of one day: a probability for each whole number of units. Immutable.
 *
 * <p>Stored from the smallest to the largest number of units whose probability matters; what lies outside is below
 * {@value #NEGLIGIBLE} in total.
 */
public final class DemandDistribution {

    /** Forecasts of more units a day are refused. */
    public static final int MOST_UNITS_A_DAY = QuantileDemand.MOST_UNITS;

    private static final double NEGLIGIBLE = 1e-15;

    private final int lowestUnits;
    private final double[] mass;
    private final double[] lossAt;
    private final double mean;
    private final double variance;

    private DemandDistribution(int lowestUnits, double[] mass) {
        this.lowestUnits = lowestUnits;
        this.mass = mass;
        this.lossAt = new double[mass.length];
        double above = 0;
        for (int i = mass.length - 2; i >= 0; i--) {
            above += mass[i + 1];
            lossAt[i] = lossAt[i + 1] + above;
        }
        double total = above + mass[0];
        this.mean = lowestUnits * total + lossAt[0];
        double squares = 0;
        for (int i = 0; i < mass.length; i++) {
            double deviation = lowestUnits + i - mean;
            squares += mass[i] * deviation * deviation;
        }
        this.variance = squares;
    }

    /** Poisson demand. A mean of 0 is no demand. */
    public static DemandDistribution poisson(double meanUnits) {
        requireMean(meanUnits);
        if (meanUnits == 0) {
            return none();
        }
        PoissonDistribution poisson = new PoissonDistribution(meanUnits);
        return fromDensity(poisson::probability, meanUnits, Math.sqrt(meanUnits));
    }

    /**
     * Negative binomial demand with real-valued size r = mean² / (variance - mean). commons-math's
     * {@code PascalDistribution} takes whole r only, so the density is formed with its log-gamma function.
     *
     * @param varianceUnits2 above the mean; equal to the mean it is Poisson
     */
    public static DemandDistribution negativeBinomial(double meanUnits, double varianceUnits2) {
        requireMean(meanUnits);
        if (!(varianceUnits2 >= meanUnits) || Double.isInfinite(varianceUnits2)) {
            throw new IllegalArgumentException(
                    "variance is " + varianceUnits2 + ", but a negative binomial needs at least its mean, " + meanUnits
                            + "; use poisson for less spread");
        }
        if (meanUnits == 0 || varianceUnits2 - meanUnits < 1e-9 * meanUnits) {
            return poisson(meanUnits);
        }
        double size = meanUnits * meanUnits / (varianceUnits2 - meanUnits);
        double logSuccess = Math.log(meanUnits / varianceUnits2);
        double logFailure = Math.log1p(-meanUnits / varianceUnits2);
        double logGammaSize = Gamma.logGamma(size);
        return fromDensity(
                k -> Math.exp(Gamma.logGamma(k + size)
                        - logGammaSize
                        - Gamma.logGamma(k + 1.0)
                        + size * logSuccess
                        + k * logFailure),
                meanUnits,
                Math.sqrt(varianceUnits2));
    }

    /**
     * The distribution that a forecast's quantiles and mean describe; the rule stands at {@link CountDemand} for
     * articles that sell a few units at a time, and at {@link QuantileDemand} for all others.
     */
    public static DemandDistribution ofQuantiles(ForecastDay forecast) {
        return CountDemand.of(forecast)
                .orElseGet(() -> QuantileDemand.of(forecast).discretised());
    }

    /**
     * The given probabilities for 0, 1, 2 … units.
     *
     * @throws IllegalArgumentException if one is negative or they do not add up to 1 within 1e-9
     */
    public static DemandDistribution ofMass(double... probabilities) {
        double total = 0;
        for (double p : probabilities) {
            if (!(p >= 0)) {
                throw new IllegalArgumentException("a probability is " + p + "; none may be below 0");
            }
            total += p;
        }
        if (Math.abs(total - 1) > 1e-9) {
            throw new IllegalArgumentException("the probabilities add up to " + total + "; make it 1");
        }
        return trimmed(0, probabilities.clone());
    }

    /** That many units for certain; a fraction of a unit with that probability. */
    public static DemandDistribution exactly(double units) {
        requireMean(units);
        if (units > MOST_UNITS_A_DAY) {
            throw new IllegalArgumentException("demand is " + units + " units; at most " + MOST_UNITS_A_DAY + " a day");
        }
        int whole = (int) units;
        return trimmed(whole, new double[] {1 - (units - whole), units - whole});
    }

    /** No demand at all. */
    public static DemandDistribution none() {
        return new DemandDistribution(0, new double[] {1});
    }

    /** Expected units. */
    public double mean() {
        return mean;
    }

    /** Variance in units². */
    public double variance() {
        return variance;
    }

    /** P(demand = units). */
    public double probability(int units) {
        int i = units - lowestUnits;
        return i < 0 || i >= mass.length ? 0 : mass[i];
    }

    /** P(at least one unit is asked for). */
    public double probabilityOfASale() {
        return 1 - probability(0);
    }

    /** E[(demand - stock)⁺]: the units that a stock of that size is expected to miss. */
    public double expectedLoss(int stockUnits) {
        if (stockUnits < lowestUnits) {
            return mean - stockUnits;
        }
        int i = stockUnits - lowestUnits;
        return i >= lossAt.length ? 0 : lossAt[i];
    }

    /**
     * What is left of the day's demand after part of the day has passed: each unit is asked for in the rest of the day
     * with the given probability, independently (binomial thinning; a Poisson demand stays Poisson). Above 512 distinct
     * values the amounts are scaled instead, which keeps the mean and is indistinguishable there.
     *
     * @param share of the day that is left, 0 to 1
     */
    public DemandDistribution forShareOfDay(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share of the day is " + share + "; it lies between 0 and 1");
        }
        if (share == 1) {
            return this;
        }
        if (share == 0) {
            return none();
        }
        return highestUnits() <= 512 ? thinned(share) : scaled(share);
    }

    /**
     * So many times the demand, in every quantile: what a promotion makes of a day. Amounts between two whole numbers
     * are split, so that the mean is met. More than {@value QuantileDemand#MOST_UNITS} units a day are nobody's demand
     * but a price that was mistyped; the factor goes no further than to there.
     *
     * @param factor at least 0
     */
    public DemandDistribution times(double factor) {
        if (!(factor >= 0) || Double.isInfinite(factor)) {
            throw new IllegalArgumentException("demand is to be taken " + factor + " times; it must be at least 0");
        }
        double most = Math.max(1, QuantileDemand.MOST_UNITS / Math.max(1.0, highestUnits()));
        return factor == 0 ? none() : factor == 1 ? this : scaled(Math.min(factor, most));
    }

    /** The same demand counted in cells of several units; amounts between two cells are split, so the mean is kept. */
    DemandDistribution inCells(int unitsPerCell) {
        return unitsPerCell == 1 ? this : scaled(1.0 / unitsPerCell);
    }

    int lowestUnits() {
        return lowestUnits;
    }

    int highestUnits() {
        return lowestUnits + mass.length - 1;
    }

    /** Index 0 is {@link #lowestUnits()}. Not to be written to. */
    double[] mass() {
        return mass;
    }

    /** Drops what does not matter at both ends and gives it to the neighbour, so that the total stays. */
    static DemandDistribution trimmed(int lowestUnits, double[] mass) {
        int from = 0;
        int to = mass.length - 1;
        double below = 0;
        while (from < to && below + mass[from] < NEGLIGIBLE) {
            below += mass[from++];
        }
        double above = 0;
        while (to > from && above + mass[to] < NEGLIGIBLE) {
            above += mass[to--];
        }
        double[] kept = Arrays.copyOfRange(mass, from, to + 1);
        kept[0] += below;
        kept[kept.length - 1] += above;
        return new DemandDistribution(lowestUnits + from, kept);
    }

    private DemandDistribution thinned(double share) {
        double[] rest = new double[highestUnits() + 1];
        for (int units = highestUnits(); units >= 0; units--) {
            for (int k = highestUnits() - units; k > 0; k--) {
                rest[k] = rest[k] * (1 - share) + rest[k - 1] * share;
            }
            rest[0] = rest[0] * (1 - share) + probability(units);
        }
        return trimmed(0, rest);
    }

    private DemandDistribution scaled(double factor) {
        int lowest = (int) Math.floor(lowestUnits * factor);
        double[] cells = new double[(int) Math.floor(highestUnits() * factor) + 2 - lowest];
        for (int i = 0; i < mass.length; i++) {
            double position = (lowestUnits + i) * factor - lowest;
            int cell = (int) position;
            double upper = position - cell;
            cells[cell] += mass[i] * (1 - upper);
            cells[cell + 1] += mass[i] * upper;
        }
        return trimmed(lowest, cells);
    }

    private static DemandDistribution fromDensity(Density density, double mean, double sd) {
        int mode = (int) mean;
        int lowest = mode;
        while (lowest > 0 && (mean - lowest < sd || density.at(lowest) > NEGLIGIBLE * 1e-3)) {
            lowest--;
        }
        int highest = mode + 1;
        while (highest - mean < sd || density.at(highest) > NEGLIGIBLE * 1e-3) {
            highest++;
        }
        double[] mass = new double[highest - lowest + 1];
        for (int i = 0; i < mass.length; i++) {
            mass[i] = density.at(lowest + i);
        }
        return trimmed(lowest, mass);
    }

    private static void requireMean(double meanUnits) {
        if (!(meanUnits >= 0) || Double.isInfinite(meanUnits)) {
            throw new IllegalArgumentException(
                    "mean demand is " + meanUnits + "; it must be a number of units of at least 0");
        }
    }

    private interface Density {
        double at(int units);
    }
}
