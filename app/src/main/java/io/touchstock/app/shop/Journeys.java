package io.touchstock.app.shop;

/**
 * A day in the life of every person: whom ads reach, how interest grows and fades, who decides to buy what.
 *
 * <p>Interest x fades with a half-life and is raised by the effect of each touch that causes; a slow channel raises it
 * later, and one of which people tire adds less with every fresh touch. The chance to decide on a day is propensity ·
 * day factor · (base + gain · (1 - e^-x)) · recovery since the last purchase. A decision comes after the day's last
 * touch that caused; channels that wait for the decided are passed between the two. Nothing here knows of the shelf.
 */
final class Journeys {
    private static final double RECOVERY_DAYS = 15;
    private static final double INTEREST_LEFT = 0.15;
    private static final int FORGET_TOUCH_DAYS = 30;
    private static final float STAYS_FRESH = (float) Math.pow(0.5, 1 / 7.0);
    private static final double SHOWN_IS_BOUGHT = 0.5;
    private static final double LOGGED_IN_ORDER = 0.85;
    private static final long DECISION = Draw.DECISION.salt();
    private static final long BASKET = Draw.BASKET.salt();

    /** Takes what people do. */
    interface Listener {
        void touched(int day, int channel, Touch touch);

        void decided(int day, int second, Purchase purchase, int device);
    }

    private final ShopScenario scenario;
    private final DemandModel demand;
    private final Chance chance;
    private final People people;
    private final Reach[] reaches;
    private final double keep;

    private final DayTrail trail = new DayTrail();
    private int causedUntil;

    Journeys(ShopScenario scenario, DemandModel demand, People people, Chance chance) {
        this.scenario = scenario;
        this.demand = demand;
        this.people = people;
        this.chance = chance;
        this.keep = Math.pow(0.5, 1 / scenario.people().interestHalfLifeDays());
        MediaPlan plan = new MediaPlan(scenario, chance);
        this.reaches = new Reach[scenario.channels().size()];
        for (int c = 0; c < reaches.length; c++) {
            reaches[c] = new Reach(scenario.channels().get(c), c, plan, people);
        }
    }

    void live(int day, Listener listener) {
        demand.moveTo(day);
        for (int person = 0; person < people.count(); person++) {
            live(person, day, listener);
        }
    }

    private void live(int person, int day, Listener listener) {
        long bits = chance.bits(Draw.PERSON_DAY, person, day, 0);
        double ripened = people.unripe[person] * scenario.people().ripeningShare();
        double interest = people.interest[person] * keep + ripened;
        double unripe = people.unripe[person] - ripened;
        boolean account = people.hasAccount(person);
        trail.clear();
        causedUntil = 0;
        double added = 0;
        for (Reach reach : reaches) {
            if (reach.wear != null) {
                reach.wear[person] *= STAYS_FRESH;
            }
            double weight = reach.channel.targeting().weight(interest, account);
            long touchBits = Chance.next(bits, reach.key);
            if (weight > 0 && Chance.unit(touchBits) < reach.at(day) * weight) {
                double effect = touch(
                        person,
                        day,
                        reach,
                        touchBits,
                        Hours.after(Hours.FIRST_SALE, Chance.unit(touchBits, 1)),
                        listener);
                if (reach.channel.slow()) {
                    unripe += effect;
                } else {
                    added += effect;
                }
            }
        }
        interest += added;
        if (Chance.unit(bits, DECISION) < hazard(person, day, interest)) {
            decide(person, day, bits, listener);
            interest *= INTEREST_LEFT;
            unripe *= INTEREST_LEFT;
        } else {
            rememberTouchesAfter(-1, person, day);
        }
        people.interest[person] = (float) interest;
        people.unripe[person] = (float) unripe;
    }

    private double hazard(int person, int day, double interest) {
        PeopleSpec spec = scenario.people();
        double recovery = 1 - Math.exp(-(day - people.boughtOn[person]) / RECOVERY_DAYS);
        double raised = interest < 1e-6 ? 0 : spec.gain() * (1 - Math.exp(-interest));
        return people.propensity(person)
                * demand.dayFactor(people.location(person))
                * (spec.baseHazard() + raised)
                * recovery;
    }

    /** Returns the interest that it adds. */
    private double touch(int person, int day, Reach reach, long bits, int second, Listener listener) {
        int campaign = reach.campaign(Chance.unit(bits, 0));
        double effect =
                reach.channel.effect() * reach.channel.campaigns().get(campaign).effectFactor();
        if (reach.wear != null) {
            effect *= Math.pow(1 - reach.channel.fatigue(), reach.wear[person]++);
        }
        trail.add(second, reach.index);
        int product = product(person, reach.channel.productShare(), bits, effect);
        if (effect > 0 && !reach.channel.slow()) {
            causedUntil = Math.max(causedUntil, second);
        }
        int device = people.device(person, Chance.unit(bits, 2));
        listener.touched(
                day,
                reach.index,
                new Touch(person, device, second, reach.channel, campaign, product, reach.costMicros(day), bits));
        return effect;
    }

    /** An ad that causes picks what it shows and is remembered; one that does not shows what the person saw already. */
    private int product(int person, double share, long bits, double effect) {
        if (Chance.unit(bits, 3) >= share) {
            return -1;
        }
        if (effect <= 0 && people.shown[person] >= 0) {
            return people.shown[person];
        }
        int product = demand.pick(people.location(person), Chance.unit(bits, 4));
        if (effect > 0) {
            people.shown[person] = product;
        }
        return product;
    }

    private void decide(int person, int day, long dayBits, Listener listener) {
        long bits = Chance.next(dayBits, BASKET);
        int earliest = Math.max(Hours.FIRST_SALE + 900, causedUntil + 60);
        int second = Hours.after(earliest, Chance.unit(bits, 0));
        for (Reach reach : reaches) {
            long touchBits = Chance.next(dayBits, reach.key);
            if (reach.channel.targeting() == Targeting.DECIDED && Chance.unit(touchBits) < reach.at(day)) {
                int before = 60 + (int) (7000 * Chance.unit(touchBits, 1));
                touch(person, day, reach, touchBits, Math.max(earliest, second - before), listener);
            }
        }
        int last = lastTouchUntil(second, person, day);
        Basket basket = fill(person, bits);
        if (basket.lines() > 0) {
            int device = people.device(person, Chance.unit(bits, 1));
            boolean loggedIn = people.hasAccount(person) && Chance.unit(bits, 2) < LOGGED_IN_ORDER;
            Purchase purchase = new Purchase(
                    Purchase.orderId(bits),
                    people.visitorId(person, device),
                    loggedIn ? people.customerId(person) : null,
                    people.location(person),
                    person,
                    last,
                    basket);
            listener.decided(day, second, purchase, device);
        }
        people.boughtOn[person] = day;
        people.lastChannel[person] = -1;
        people.shown[person] = -1;
        rememberTouchesAfter(second, person, day);
    }

    private Basket fill(int person, long bits) {
        int location = people.location(person);
        int wanted = Basket.wantedLines(Chance.unit(bits, 3));
        Basket basket = new Basket();
        for (int line = 0; line < wanted; line++) {
            int product = demand.pick(location, Chance.unit(bits, 10 + line));
            int shown = people.shown[person];
            if (line == 0 && shown >= 0 && Chance.unit(bits, 4) < SHOWN_IS_BOUGHT) {
                product = shown;
            }
            if (product >= 0) {
                basket.put(product, Basket.wantedQuantity(Chance.unit(bits, 20 + line)));
            }
        }
        return basket;
    }

    private int lastTouchUntil(int second, int person, int day) {
        int today = trail.lastUntil(second);
        if (today >= 0) {
            return today;
        }
        return day - people.lastTouchedOn[person] <= FORGET_TOUCH_DAYS ? people.lastChannel[person] : -1;
    }

    private void rememberTouchesAfter(int second, int person, int day) {
        int latest = trail.lastAfter(second);
        if (latest >= 0) {
            people.lastChannel[person] = (byte) latest;
            people.lastTouchedOn[person] = day;
        }
    }
}
