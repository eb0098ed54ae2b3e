package io.touchstock.connectors.store;

/**
 * What a channel, a campaign, or a campaign within a channel earned over some days under a model.
 *
 * @param channel null in rows of campaigns across channels
 * @param campaign null in rows of whole channels
 * @param conversionsLow lower end of the 95 % interval; likewise the others; null where there is none
 * @param removalEffect null for a model without, and where days were added up
 * @param spendMicros null if no spend is known
 * @param wastedMicros of the spend, what was paid for clicks on articles that could not be bought; 0 if none is known
 * @param basis how the figures were come by
 */
public record CreditTotal(
        String model,
        String channel,
        String campaign,
        double conversions,
        Double conversionsLow,
        Double conversionsHigh,
        long valueMicros,
        Long valueLowMicros,
        Long valueHighMicros,
        Double removalEffect,
        Long spendMicros,
        long wastedMicros,
        Basis basis) {

    /** How figures over several days were come by. */
    public enum Basis {
        /** The model was solved for the period as a whole. */
        PERIOD,
        /** Days were added up; their intervals as those of days that do not depend on each other. */
        SUM_OF_DAYS
    }

    /** Return on ad spend: value over spend; null without spend. */
    public Double roas() {
        return spendMicros == null || spendMicros == 0 ? null : Double.valueOf((double) valueMicros / spendMicros);
    }

    /** Cost per acquisition, in millionths of the currency; null without spend or without conversions. */
    public Double cpaMicros() {
        return spendMicros == null || conversions <= 0 ? null : Double.valueOf(spendMicros / conversions);
    }
}
