package io.touchstock.app.shop;

/**
 * A shop or warehouse.
 *
 * @param share of the shop's walk-in demand and of its people; the shares of a scenario are normalised to 1
 */
public record LocationSpec(String name, double share) {

    public LocationSpec {
        Bounds.notBlank("location.name", name);
        Bounds.within("location.share of " + name, share, 1e-6, 1e6);
    }
}
