package io.touchstock.forecasting.regression;

import java.time.DayOfWeek;

/**
 * A day of a campaign.
 *
 * @param number from 1
 * @param strength of the promotion as {@link CampaignDays#strength} has it
 * @param logPriceRatio logarithm of its price over the usual one; 0 if the price stays
 */
public record PromotedDay(DayOfWeek weekday, int number, double strength, double logPriceRatio) {}
