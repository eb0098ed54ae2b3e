package io.touchstock.app.shop;

/** What a random number is for. The name, not the position, makes the stream, so that a new purpose shifts no other. */
enum Draw {
    CATALOGUE,
    PERSON_LOCATION,
    PERSON_PROPENSITY,
    PERSON_ACCOUNT,
    PERSON_CONSENT,
    PERSON_DEVICES,
    PERSON_START,
    PERSON_ID,
    PERSON_DAY,
    DECISION,
    BASKET,
    ERASURE,
    SPEND,
    WEEK_SHOCK,
    WALK_IN,
    WALK_IN_BASKET,
    PRICE_CHANGE,
    PROMOTION,
    LEAD_TIME,
    NEGLECT,
    SHRINKAGE,
    AFTER_SALE,
    DISORDER;

    private final long salt = Chance.hash(name());

    long salt() {
        return salt;
    }
}
