package io.touchstock.inventory.alert;

import java.time.LocalDate;

/**
 * What late receipts do to an item: how it stands beside how it would stand if all that is overdue came today and all
 * else on its day.
 *
 * @param overdueUnits expected before today and not there
 * @param overdueSince the first day on which some of them should have come; null if none is overdue
 * @param addedProbability what lateness adds to the probability of running out within the risk horizon
 * @param addedLostUnits what it adds to the expected units missed
 */
public record Lateness(int overdueUnits, LocalDate overdueSince, double addedProbability, double addedLostUnits) {}
