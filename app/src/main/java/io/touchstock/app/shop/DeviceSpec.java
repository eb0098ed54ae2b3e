package io.touchstock.app.shop;

/**
 * On how many devices people live. What is done on a device that was never linked stays anonymous.
 *
 * @param secondShare who has a second device of their own
 * @param tabletShare households of two that share a tablet, whose owner is whoever logged in last
 * @param mainUse share of what is done on the main device by those who have another
 */
public record DeviceSpec(double secondShare, double tabletShare, double mainUse) {

    /** Every second person has two, every seventh household a tablet, two touches in three on the main device. */
    public static final DeviceSpec USUAL = new DeviceSpec(0.5, 0.15, 0.66);

    /** One device a person: no journey falls apart. */
    public static final DeviceSpec ONE = new DeviceSpec(0, 0, 1);

    public DeviceSpec {
        Bounds.within("devices.secondShare", secondShare, 0, 1);
        Bounds.within("devices.tabletShare", tabletShare, 0, 1);
        Bounds.within("devices.mainUse", mainUse, 0, 1);
    }
}
