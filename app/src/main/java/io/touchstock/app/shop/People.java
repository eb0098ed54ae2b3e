package io.touchstock.app.shop;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Who the people are, and what is remembered of each. Arrays by person, since there are many. Persons 2k and 2k + 1
 * live together; some households share a tablet, whose owner is whoever logged in last.
 */
final class People {
    private static final long VISITOR = Chance.hash("visitor");
    private static final long CUSTOMER = Chance.hash("customer");
    private static final long TABLET = Chance.hash("tablet");
    private static final int SHARED = 2;

    private final Chance chance;
    private final double mainUse;
    private final byte[] location;
    private final float[] propensity;
    private final boolean[] account;
    private final boolean[] denied;
    private final byte[] devices;
    private final byte[] generation;
    private final byte[] linked;
    private final int[] tabletOwner;

    /** Interest that counts towards a decision. */
    final float[] interest;
    /** Interest raised by slow channels that has not ripened yet. */
    final float[] unripe;
    /** Day of the last decision to buy. */
    final int[] boughtOn;
    /** Product that an ad last showed, or -1. */
    final int[] shown;
    /** Channel of the last touch since the last purchase, or -1, and its day. */
    final byte[] lastChannel;

    final int[] lastTouchedOn;

    private final Map<String, float[]> wear = new HashMap<>();

    People(ShopScenario scenario, DemandModel demand, Chance chance) {
        this.chance = chance;
        PeopleSpec spec = scenario.people();
        mainUse = spec.devices().mainUse();
        int count = spec.count();
        location = new byte[count];
        propensity = new float[count];
        account = new boolean[count];
        denied = new boolean[count];
        devices = new byte[count];
        generation = new byte[count];
        linked = new byte[count];
        tabletOwner = new int[count / 2 + 1];
        Arrays.fill(tabletOwner, -1);
        interest = new float[count];
        unripe = new float[count];
        boughtOn = new int[count];
        shown = new int[count];
        lastChannel = new byte[count];
        lastTouchedOn = new int[count];
        for (int p = 0; p < count; p++) {
            location[p] = locationAt(demand, chance.uniform(Draw.PERSON_LOCATION, p, 0, 0));
            propensity[p] = (float) (0.25 + 1.5 * chance.uniform(Draw.PERSON_PROPENSITY, p, 0, 0));
            account[p] = chance.uniform(Draw.PERSON_ACCOUNT, p, 0, 0) < spec.accountShare();
            denied[p] = chance.uniform(Draw.PERSON_CONSENT, p, 0, 0) < spec.deniedShare();
            boolean tablet = chance.uniform(Draw.PERSON_DEVICES, p / 2, 1, 0)
                    < spec.devices().tabletShare();
            boolean one = chance.uniform(Draw.PERSON_DEVICES, p, 0, 0)
                    < 1 - spec.devices().secondShare();
            devices[p] = (byte) (tablet ? SHARED + 1 : one ? 1 : 2);
            boughtOn[p] = -(int) (60 * chance.uniform(Draw.PERSON_START, p, 0, 0));
            shown[p] = -1;
            lastChannel[p] = -1;
        }
    }

    private People(People other) {
        chance = other.chance;
        mainUse = other.mainUse;
        location = other.location;
        propensity = other.propensity;
        account = other.account;
        denied = other.denied;
        devices = other.devices;
        generation = other.generation.clone();
        linked = other.linked.clone();
        tabletOwner = other.tabletOwner.clone();
        interest = other.interest.clone();
        unripe = other.unripe.clone();
        boughtOn = other.boughtOn.clone();
        shown = other.shown.clone();
        lastChannel = other.lastChannel.clone();
        lastTouchedOn = other.lastTouchedOn.clone();
        other.wear.forEach((channel, touches) -> wear.put(channel, touches.clone()));
    }

    /** The same people, free to go another way. */
    People copy() {
        return new People(this);
    }

    private static byte locationAt(DemandModel demand, double unit) {
        int location = 0;
        double sum = demand.locationShare(0);
        while (unit >= sum && sum < 1 - 1e-12) {
            location++;
            sum += demand.locationShare(location);
        }
        return (byte) location;
    }

    int count() {
        return location.length;
    }

    int location(int person) {
        return location[person];
    }

    /** Factor on the hazard to buy, mean 1. */
    double propensity(int person) {
        return propensity[person];
    }

    boolean hasAccount(int person) {
        return account[person];
    }

    boolean denied(int person) {
        return denied[person];
    }

    /** How many fresh touches of the channel each person carries. */
    float[] wear(String channel) {
        return wear.computeIfAbsent(channel, name -> new float[count()]);
    }

    /** The device used, the main one as often as {@link DeviceSpec#mainUse} says. */
    int device(int person, double unit) {
        int number = devices[person];
        if (unit < mainUse || number == 1) {
            return 0;
        }
        return Math.min(number - 1, 1 + (int) ((unit - mainUse) / (1 - mainUse) * (number - 1)));
    }

    String visitorId(int person, int device) {
        return "v"
                + (device == SHARED
                        ? id(TABLET, person / 2, 0)
                        : id(VISITOR, person * 4L + device, generation[person]));
    }

    String customerId(int person) {
        return "c" + id(CUSTOMER, person, generation[person]);
    }

    private String id(long what, long who, long number) {
        return Long.toString(chance.bits(Draw.PERSON_ID, what, who, number) >>> 1, Character.MAX_RADIX);
    }

    /** Whether the device is known to be this person's. */
    boolean isLinked(int person, int device) {
        return device == SHARED ? tabletOwner[person / 2] == person : (linked[person] & (1 << device)) != 0;
    }

    void link(int person, int device) {
        if (device == SHARED) {
            tabletOwner[person / 2] = person;
        } else {
            linked[person] = (byte) (linked[person] | (1 << device));
        }
    }

    /** The person is forgotten: from now on they are somebody new. */
    void forget(int person) {
        generation[person]++;
        linked[person] = 0;
        if (tabletOwner[person / 2] == person) {
            tabletOwner[person / 2] = -1;
        }
    }
}
