package io.touchstock.app.dashboard.web;

import java.util.Locale;

/** Constants of the code as they stand in addresses and style classes. */
public final class Words {
    private Words() {}

    /** {@code OUT_OF_STOCK} becomes {@code out-of-stock}. */
    public static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
