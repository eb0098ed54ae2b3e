package io.touchstock.app.shop;

/**
 * The people whose journeys are seen.
 *
 * @param count how many there are
 * @param accountShare who has an account and can log in
 * @param deniedShare who denied consent
 * @param logInShare chance that a click of an account holder comes with a log-in
 * @param baseHazard chance a day to buy without any interest raised
 * @param gain chance a day that full interest adds
 * @param interestHalfLifeDays after which raised interest has halved
 * @param ripeningShare of slow interest that ripens a day
 * @param erasureRate chance a day that an account holder asks to be forgotten
 * @param devices on how many devices they live
 */
public record PeopleSpec(
        int count,
        double accountShare,
        double deniedShare,
        double logInShare,
        double baseHazard,
        double gain,
        double interestHalfLifeDays,
        double ripeningShare,
        double erasureRate,
        DeviceSpec devices) {

    public PeopleSpec {
        Bounds.within("people.count", count, 0, 50_000_000);
        Bounds.within("people.accountShare", accountShare, 0, 1);
        Bounds.within("people.deniedShare", deniedShare, 0, 1);
        Bounds.within("people.logInShare", logInShare, 0, 1);
        Bounds.within("people.baseHazard", baseHazard, 0, 0.5);
        Bounds.within("people.gain", gain, 0, 0.5);
        Bounds.within("people.interestHalfLifeDays", interestHalfLifeDays, 0.1, 365);
        Bounds.within("people.ripeningShare", ripeningShare, 0.001, 1);
        Bounds.within("people.erasureRate", erasureRate, 0, 0.1);
    }

    /** People with {@linkplain DeviceSpec#USUAL the usual devices}. */
    public PeopleSpec(
            int count,
            double accountShare,
            double deniedShare,
            double logInShare,
            double baseHazard,
            double gain,
            double interestHalfLifeDays,
            double ripeningShare,
            double erasureRate) {
        this(
                count,
                accountShare,
                deniedShare,
                logInShare,
                baseHazard,
                gain,
                interestHalfLifeDays,
                ripeningShare,
                erasureRate,
                DeviceSpec.USUAL);
    }
}
