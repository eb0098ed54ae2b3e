package io.touchstock.inventory.replenishment;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;
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

    /** First order, normal. */
    public static Loss normal(double x, double mean, double sd) {
        Loss standard = standardNormal((x - mean) / sd);
        return new Loss(sd * standard.loss(), sd * standard.complementaryLoss());
    }

    /** Second order, normal. */
    public static Loss normalSecond(double x, double mean, double sd) {
        Loss standard = standardNormalSecond((x - mean) / sd);
        return new Loss(sd * sd * standard.loss(), sd * sd * standard.complementaryLoss());
    }

    /** First order, Poisson: n(x) = -(x - μ)(1 - F(x)) + μ·f(x), Zipkin (2000). */
    public static Loss poisson(int x, double mean) {
        if (x < 0) {
            return new Loss(mean - x, 0);
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

    private static double size(double mean, double sd) {
        if (!(sd * sd > mean)) {
            throw new IllegalArgumentException(
                    "variance is " + sd * sd + ", but a negative binomial needs more than its mean, " + mean);
        }
        return mean * mean / (sd * sd - mean);
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
