package io.touchstock.app.shop;

/** Up to three articles, each with its units; putting an article in twice adds to its line. */
final class Basket {
    private static final int MAX_LINES = 3;

    private final int[] products = new int[MAX_LINES];
    private final int[] quantities = new int[MAX_LINES];
    private int lines;

    /** How many articles an order with this draw has: 1, 2 or 3 in 55, 30 and 15 % of cases. */
    static int wantedLines(double unit) {
        return unit < 0.55 ? 1 : unit < 0.85 ? 2 : MAX_LINES;
    }

    /** How many units a line with this draw has: 1, 2 or 3 in 80, 15 and 5 % of cases. */
    static int wantedQuantity(double unit) {
        return unit < 0.80 ? 1 : unit < 0.95 ? 2 : 3;
    }

    void put(int product, int quantity) {
        for (int line = 0; line < lines; line++) {
            if (products[line] == product) {
                quantities[line] += quantity;
                return;
            }
        }
        products[lines] = product;
        quantities[lines] = quantity;
        lines++;
    }

    int lines() {
        return lines;
    }

    int product(int line) {
        return products[line];
    }

    int quantity(int line) {
        return quantities[line];
    }
}
