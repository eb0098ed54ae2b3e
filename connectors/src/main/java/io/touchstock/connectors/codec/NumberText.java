package io.touchstock.connectors.codec;

import java.math.BigDecimal;

/** Numbers as text, read exactly or not at all. */
final class NumberText {

    private static final String NO_DECIMAL = "no decimal number. Write the amount like 12.50, without currency sign.";
    private static final BigDecimal MOST_PRICE = Micros.toDecimal(Micros.MOST);

    private NumberText() {}

    /** Money of either sign, in micros. */
    static long micros(String text) throws Misfit {
        try {
            return Micros.parse(text);
        } catch (NumberFormatException e) {
            throw new Misfit(NO_DECIMAL);
        } catch (ArithmeticException e) {
            throw new Misfit(
                    "finer than six decimals or beyond 9,223,372,036,854. Write an amount that can be summed exactly.");
        }
    }

    /** Price, worth or cost, in micros: at least 0 and at most {@link Micros#MOST}. */
    static long price(String text) throws Misfit {
        try {
            BigDecimal amount = new BigDecimal(text.strip());
            if (amount.signum() < 0) {
                throw new Misfit("negative. Prices and costs are at least 0; say a return by the order's status.");
            }
            if (amount.compareTo(MOST_PRICE) > 0) {
                throw new Misfit("above " + Micros.MOST_SHOWN + ", the most one event may speak of. Correct it.");
            }
        } catch (NumberFormatException e) {
            throw new Misfit(NO_DECIMAL);
        }
        return micros(text);
    }

    /** A whole number between the bounds, both included. */
    static long whole(String text, long least, long most) throws Misfit {
        long value;
        try {
            value = new BigDecimal(text.strip()).longValueExact();
        } catch (NumberFormatException e) {
            throw new Misfit("no whole number. Write digits only.");
        } catch (ArithmeticException e) {
            throw new Misfit("no whole number that fits. Write one between " + least + " and " + most + ".");
        }
        if (value < least || value > most) {
            throw new Misfit("not between " + least + " and " + most + ". Correct it at the sender.");
        }
        return value;
    }

    /** Any number; infinities and NaN too, which Touchstock writes as text. */
    static double number(String text) throws Misfit {
        try {
            return switch (text) {
                case "Infinity" -> Double.POSITIVE_INFINITY;
                case "-Infinity" -> Double.NEGATIVE_INFINITY;
                case "NaN" -> Double.NaN;
                default -> new BigDecimal(text.strip()).doubleValue();
            };
        } catch (NumberFormatException e) {
            throw new Misfit("no number. Write digits with a decimal point.");
        }
    }

    /** A finite number of days, at least 0. */
    static double days(String text) throws Misfit {
        double days = number(text);
        if (!(days >= 0 && days < Double.POSITIVE_INFINITY)) {
            throw new Misfit("no length of time. Write days, at least 0.");
        }
        return days;
    }
}
