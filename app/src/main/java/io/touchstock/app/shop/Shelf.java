package io.touchstock.app.shop;

/**
 * One article at one location: what lies there, what the system believes, and today's tally. The system never believes
 * less than what lies there.
 */
final class Shelf {
    private int physical;
    private int system;
    private int onOrder;
    private double salesADay;

    private int wanted;
    private int sold;
    private int received;
    private int restocked;
    private int vanished;
    private int opening;
    private boolean emptied;
    private boolean seenEmpty;

    Shelf(int units, double salesADay) {
        this.physical = units;
        this.system = units;
        this.opening = units;
        this.salesADay = salesADay;
    }

    void beginDay() {
        opening = physical;
        wanted = 0;
        sold = 0;
        received = 0;
        restocked = 0;
        vanished = 0;
        emptied = false;
        seenEmpty = false;
    }

    /** The first customer may come: what is empty now was empty today. */
    void open() {
        look();
    }

    private void look() {
        emptied |= physical == 0;
        seenEmpty |= system == 0;
    }

    /** Sells what is there of the wish and returns it. */
    int sell(int units) {
        int served = Math.min(units, physical);
        physical -= served;
        system -= served;
        wanted += units;
        sold += served;
        look();
        return served;
    }

    void order(int units) {
        onOrder += units;
    }

    void receive(int units) {
        onOrder -= units;
        physical += units;
        system += units;
        received += units;
    }

    void restock(int units) {
        physical += units;
        system += units;
        restocked += units;
    }

    /** Units vanish and the system does not see it. */
    void vanish(int units) {
        physical -= units;
        vanished += units;
        look();
    }

    /** A count puts the system right; tells whether it was wrong. */
    boolean count() {
        boolean wrong = system != physical;
        system = physical;
        look();
        return wrong;
    }

    /** Exponential smoothing of sales, except on days that the system saw empty and sold nothing. */
    void learn(double weight) {
        if (sold > 0 || !seenEmpty) {
            salesADay += weight * (sold - salesADay);
        }
    }

    int physical() {
        return physical;
    }

    int system() {
        return system;
    }

    int onOrder() {
        return onOrder;
    }

    double salesADay() {
        return salesADay;
    }

    int wanted() {
        return wanted;
    }

    int sold() {
        return sold;
    }

    int received() {
        return received;
    }

    int restocked() {
        return restocked;
    }

    int vanished() {
        return vanished;
    }

    int opening() {
        return opening;
    }

    boolean emptied() {
        return emptied;
    }

    boolean seenEmpty() {
        return seenEmpty;
    }
}
