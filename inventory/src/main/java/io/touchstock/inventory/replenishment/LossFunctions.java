package io.touchstock.inventory.replenishment;

import io.touchstock.inventory.projection.DemandDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Gamma;

/**
 * First and second order loss functions: n(x) = E[(D-x)⁺], its complement E[(x-D)⁺], and the second order ones, half
 * the expected square (for whole-number demand E[(D-x)⁺(D-x-1)⁺]/2 and E[(x-D)⁺(x-D+1)⁺]/2). Units of the demand,
 * squared for the second order.
 */
public final class LossFunctions {

    private static final NormalDistribution STANDARD_NORMAL = new NormalDistribution(null, 0, 1);

    private LossFunctions() {}

    /** Expected shortfall and expected surplus against a level. */
    public record Loss(double loss, double complementaryLoss) {}

    /** First order, standard normal. */
    public static Loss standardNormal(double z) {
        double loss = STANDARD_NORMAL.density(z) - z * STANDARD_NORMAL.cumulativeProbability(-z);
        return new Loss(loss, loss + z);
    }

    /** Second order, standard normal. */
    public static Loss standardNormalSecond(double z) {
        double loss = ((z * z + 1) * STANDARD_NORMAL.cumulativeProbability(-z) - z * STANDARD_NORMAL.density(z)) / 2;
        return new Loss(loss, (z * z + 1) / 2 - loss);
    }

    /** First order, normal. Without spread, sd = 0, demand is its mean. */
    public static Loss normal(double x, double mean, double sd) {
        if (sd == 0) {
            return new Loss(Math.max(0, mean - x), Math.max(0, x - mean));
        }
        Loss standard = standardNormal((x - mean) / sd);
        return new Loss(sd * standard.loss(), sd * standard.complementaryLoss());
    }

    /** Second order, normal. */
    public static Loss normalSecond(double x, double mean, double sd) {
        if (sd == 0) {
            return new Loss(square(Math.max(0, mean - x)) / 2, square(Math.max(0, x - mean)) / 2);
        }
        Loss standard = standardNormalSecond((x - mean) / sd);
        return new Loss(sd * sd * standard.loss(), sd * sd * standard.complementaryLoss());
    }

    /** First order, Poisson: n(x) = -(x - μ)(1 - F(x)) + μ·f(x), Zipkin (2000). */
    public static Loss poisson(int x, double mean) {
        if (x < 0) {
            return new Loss(mean - x, 0);
        }
        if (mean == 0) {
            return new Loss(0, x);
        }
        PoissonDistribution demand = new PoissonDistribution(mean);
        double above = Gamma.regularizedGammaP(x + 1.0, mean);
        double loss = (mean - x) * above + mean * demand.probability(x);
        return new Loss(loss, loss + x - mean);
    }

    /** Second order, Poisson. */
    public static Loss poissonSecond(int x, double mean) {
        if (x < 0) {
            return new Loss((square(mean - x) + mean - (mean - x)) / 2, 0);
        }
        if (mean == 0) {
            return new Loss(0, (square(x) + x) / 2);
        }
        double above = Gamma.regularizedGammaP(x + 1.0, mean);
        double density = new PoissonDistribution(mean).probability(x);
        double loss = ((square(x - mean) + x) * above - mean * (x - mean) * density) / 2;
        return new Loss(loss, (square(x - mean) + x) / 2 - loss);
    }

    /**
     * First order, negative binomial: failures before the r-th success of probability p.
     *
     * @param r real, above 0
     * @param p success probability
     */
    public static Loss negativeBinomial(int x, double r, double p) {
        requireNegativeBinomial(r, p);
        double odds = (1 - p) / p;
        double mean = r * odds;
        if (x < 0) {
            return new Loss(mean - x, 0);
        }
        double above = Beta.regularizedBeta(1 - p, x + 1.0, r);
        double loss = -(x - mean) * above + (x + r) * odds * negativeBinomialDensity(x, r, p);
        return new Loss(loss, loss + x - mean);
    }

    /** Second order, negative binomial. */
    public static Loss negativeBinomialSecond(int x, double r, double p) {
        requireNegativeBinomial(r, p);
        double mean = r * (1 - p) / p;
        double variance = mean / p;
        double complementary = 0;
        for (int d = 0; d < x; d++) {
            complementary += (x - d) * (x - d + 1.0) / 2 * negativeBinomialDensity(d, r, p);
        }
        double loss = (variance + square(mean - x) - (mean - x)) / 2 - complementary;
        return new Loss(loss, complementary);
    }

    /** First order, negative binomial by mean and standard deviation. */
    public static Loss negativeBinomialByMoments(int x, double mean, double sd) {
        return negativeBinomial(x, size(mean, sd), mean / (sd * sd));
    }

    /** Second order, negative binomial by mean and standard deviation. */
    public static Loss negativeBinomialSecondByMoments(int x, double mean, double sd) {
        return negativeBinomialSecond(x, size(mean, sd), mean / (sd * sd));
    }

    /** First order, any demand in whole units. */
    public static Loss discrete(int x, DemandDistribution demand) {
        double loss = demand.expectedLoss(x);
        return new Loss(loss, loss + x - demand.mean());
    }

    /** Second order, any demand in whole units. */
    public static Loss discreteSecond(int x, DemandDistribution demand) {
        double complementary = 0;
        for (int d = 0; d < x; d++) {
            complementary += (x - d) * (x - d + 1.0) / 2 * demand.probability(d);
        }
        double mean = demand.mean();
        return new Loss((demand.variance() + square(mean - x) - (mean - x)) / 2 - complementary, complementary);
    }

    /** First order, any continuous demand, as the integral of its distribution function. */
    public static Loss continuous(double x, RealDistribution demand) {
        double complementary = BelowLevel.integral(demand, x, level -> 1);
        return new Loss(complementary - x + demand.getNumericalMean(), complementary);
    }

    /** Second order, any continuous demand. */
    public static Loss continuousSecond(double x, RealDistribution demand) {
        double complementary = BelowLevel.integral(demand, x, level -> x - level);
        double both = (demand.getNumericalVariance() + square(x - demand.getNumericalMean())) / 2;
        return new Loss(both - complementary, complementary);
    }

    private static double size(double mean, double sd) {
        if (!(sd * sd > mean)) {
            throw new IllegalArgumentException(
                    "variance is " + sd * sd + ", but a negative binomial needs more than its mean, " + mean);
        }
        return mean * mean / (sd * sd - mean);
    }

    private static void requireNegativeBinomial(double r, double p) {
        if (!(r > 0 && p > 0 && p < 1)) {
            throw new IllegalArgumentException("r is " + r + " and p " + p + "; r is above 0, p between 0 and 1");
        }
    }

    private static double negativeBinomialDensity(int k, double r, double p) {
        return Math.exp(Gamma.logGamma(k + r)
                - Gamma.logGamma(r)
                - Gamma.logGamma(k + 1.0)
                + r * Math.log(p)
                + k * Math.log1p(-p));
    }

    private static double square(double x) {
        return x * x;
    }
}
