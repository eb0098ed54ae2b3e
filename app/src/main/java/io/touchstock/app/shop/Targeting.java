package io.touchstock.app.shop;

/** Whom a channel reaches: the source of the gap between credit and cause. */
public enum Targeting {
    /** Anybody, whether interested or not. */
    EVERYONE,
    /** Only people with an account (e-mail). */
    ACCOUNT_HOLDERS,
    /** People in proportion to interest that something else has raised (search, retargeting). */
    INTERESTED,
    /**
     * People who have just decided to buy (brand search, coupon sites): it stands beside the sale and causes nothing.
     */
    DECIDED;

    /** Factor on the reach of a day before any decision. */
    double weight(double interest, boolean account) {
        return switch (this) {
            case EVERYONE -> 1;
            case ACCOUNT_HOLDERS -> account ? 1 : 0;
            case INTERESTED -> interest / (interest + 0.5);
            case DECIDED -> 0;
        };
    }
}
