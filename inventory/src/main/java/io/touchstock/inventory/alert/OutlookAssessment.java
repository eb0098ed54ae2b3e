package io.touchstock.inventory.alert;

import io.touchstock.connectors.event.Forecast;
import io.touchstock.connectors.event.Product;
import io.touchstock.connectors.event.Receipt;
import io.touchstock.connectors.event.ReceiptStatus;
import io.touchstock.connectors.event.StockLevel;
import io.touchstock.inventory.projection.DemandDistribution;
import io.touchstock.inventory.projection.Projection;
import io.touchstock.inventory.projection.ProjectionInput;
import io.touchstock.inventory.projection.StockProjection;
import io.touchstock.inventory.replenishment.OrderDeadline;
import io.touchstock.inventory.replenishment.OrderInputs;
import io.touchstock.inventory.replenishment.OrderSuggestion;
import io.touchstock.inventory.replenishment.ProtectionDemand;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Turns what is known of an item into its outlook.
 *
 * <p>The projection starts at the stock reading, not at the evaluation: what was sold since is part of the uncertainty.
 * Of the reading's day only the hours after it count. Days before the forecast's first are taken as over. A receipt
 * marked as received after the reading counts as on hand.
 */
public final class OutlookAssessment {

    private final StockRules rules;

    /** With the shop's rules. */
    public OutlookAssessment(StockRules rules) {
        this.rules = rules;
    }

    /** The outlook at a moment; empty if stock or forecast is missing, too old, or the forecast has no day left. */
    public Optional<StockOutlook> assess(StockSituation item, Instant now) {
        return basis(item, now).map(basis -> outlook(item, now, basis));
    }

    /** What the outlook is projected from; empty if there is none. */
    public Optional<ProjectionBasis> basis(StockSituation item, Instant now) {
        if (!stockIsKnown(item, now) || !forecastIsKnown(item, now)) {
            return Optional.empty();
        }
        StockLevel stock = item.stock();
        LocalDate readOn = rules.shopDay().dayOf(stock.at());
        double shareLeft = rules.shopDay().shareLeft(stock.at());
        LocalDate firstForecast = item.forecast().days().get(0).day();
        LocalDate firstLeft = shareLeft > 0 ? readOn : readOn.plusDays(1);
        LocalDate firstDay = firstForecast.isAfter(firstLeft) ? firstForecast : firstLeft;
        List<DemandDistribution> demand =
                demandFrom(item.forecast(), firstDay, firstDay.equals(readOn) ? shareLeft : 1);
        if (demand.isEmpty()) {
            return Optional.empty();
        }
        LocalDate today = rules.shopDay().dayOf(now);
        return Optional.of(new ProjectionBasis(
                new ProjectionInput(
                        onHand(item),
                        demand,
                        openReceipts(item, now).asSeenFrom(firstDay, today, rules.receiptLatenessSdDays()),
                        rules.dayCorrelation()),
                firstDay));
    }

    /** Units on hand by the last reading and what was received since; empty if the reading is missing or too old. */
    OptionalInt onHand(StockSituation item, Instant now) {
        return stockIsKnown(item, now) ? OptionalInt.of(onHand(item)) : OptionalInt.empty();
    }

    private StockOutlook outlook(StockSituation item, Instant now, ProjectionBasis basis) {
        LocalDate firstDay = basis.firstDay();
        List<DemandDistribution> demand = basis.input().demandByDay();
        LocalDate today = rules.shopDay().dayOf(now);
        int onHand = onHand(item);
        OpenReceipts receipts = openReceipts(item, now);
        Projection projection = StockProjection.project(basis.input());

        Product product = item.product();
        double leadTime = product == null ? rules.defaultLeadTimeDays() : product.leadTimeMeanDays();
        int riskHorizon = Math.max(1, (int) Math.ceil(leadTime + rules.reviewDaysOf(product)));
        int throughDay = (int) ChronoUnit.DAYS.between(firstDay, today) + riskHorizon;
        ProtectionDemand daily = ProtectionDemand.of(demand, leadTime + protectedReviewDays(product, leadTime));
        OrderSuggestion order = order(product, leadTime, onHand, receipts.unitsOnOrder(), daily);
        OptionalInt deadline = OrderDeadline.lastDay(
                projection,
                (int) ChronoUnit.DAYS.between(firstDay, today) + 1,
                leadTime,
                product == null ? 0 : product.leadTimeSdDays(),
                rules.reviewDaysOf(product),
                1 - rules.serviceLevelOf(product));
        double lostUnits = projection.expectedLostUnitsWithin(throughDay);
        return new StockOutlook(
                onHand,
                firstDay,
                today,
                riskHorizon,
                projection,
                projection.stockoutProbabilityWithin(throughDay),
                date(firstDay, projection.firstDayAtLeast(0.1)),
                date(firstDay, projection.firstDayAtLeast(0.5)),
                date(firstDay, projection.firstDayAtLeast(0.9)),
                lostUnits,
                product == null || product.priceMicros() == 0
                        ? null
                        : (Long) Math.round(lostUnits * product.priceMicros()),
                order,
                order.orderUnits() == 0 ? null : date(firstDay, deadline),
                receipts.next().map(Receipt::expectedOn).orElse(null),
                receipts.next().map(Receipt::quantity).orElse(0),
                receipts.overdueUnits(),
                Excess.of(
                        onHand,
                        order.orderUpToUnits(),
                        meanWhileItLasts(onHand, projection, daily.dailyMeanUnits()),
                        product == null ? 1 : Math.max(product.minimumOrderQuantity(), product.packSize()),
                        rules.kinds().overstockCoverDays()),
                lateness(receipts, projection, firstDay, today, throughDay, onHand, demand),
                demandUnits(demand, firstDay, today, throughDay));
    }

    /** Units a day over the days that the stock covers, so that a season ahead counts; otherwise those of today. */
    private static double meanWhileItLasts(int onHand, Projection projection, double protectionMean) {
        double cover = projection.coverOnHandDays();
        return cover > 0 && cover < Double.POSITIVE_INFINITY ? onHand / cover : protectionMean;
    }

    /** A second projection is made only where lateness can add enough to matter. */
    private Lateness lateness(
            OpenReceipts receipts,
            Projection asSeen,
            LocalDate firstDay,
            LocalDate today,
            int throughDay,
            int onHand,
            List<DemandDistribution> demand) {
        double probability = asSeen.stockoutProbabilityWithin(throughDay);
        boolean anyLate = receipts.anyMayBeLate(rules.receiptLatenessSdDays());
        if (receipts.isEmpty()
                || !anyLate
                || probability < rules.kinds().lateReceipt().clearBelow()) {
            return new Lateness(receipts.overdueUnits(), receipts.overdueSince().orElse(null), 0, 0);
        }
        Projection onTime = StockProjection.project(
                new ProjectionInput(onHand, demand, receipts.ifOnTime(firstDay, today), rules.dayCorrelation()));
        return new Lateness(
                receipts.overdueUnits(),
                receipts.overdueSince().orElse(null),
                Math.max(0, probability - onTime.stockoutProbabilityWithin(throughDay)),
                Math.max(0, asSeen.expectedLostUnitsWithin(throughDay) - onTime.expectedLostUnitsWithin(throughDay)));
    }

    private static double demandUnits(
            List<DemandDistribution> demand, LocalDate firstDay, LocalDate today, int throughDay) {
        return demand.stream()
                .limit(Math.max(0, throughDay))
                .skip(Math.max(0, ChronoUnit.DAYS.between(firstDay, today)))
                .mapToDouble(DemandDistribution::mean)
                .sum();
    }

    /** The receipts that still count at a moment. */
    OpenReceipts openReceipts(StockSituation item, Instant now) {
        return new OpenReceipts(item.receipts(), rules.shopDay().dayOf(now), rules.overdueReceiptsKeptDays());
    }

    private OrderSuggestion order(Product product, double leadTime, int onHand, int onOrder, ProtectionDemand daily) {
        return OrderSuggestion.of(new OrderInputs(
                daily.dailyMeanUnits(),
                daily.dailySdUnits(),
                leadTime,
                product == null ? 0 : product.leadTimeSdDays(),
                protectedReviewDays(product, leadTime),
                rules.serviceLevelOf(product),
                onHand,
                onOrder,
                0,
                product == null ? 0 : product.minimumOrderQuantity(),
                product == null ? 1 : product.packSize()));
    }

    /** Stock is looked at by the day: an order lasts for a day at least, however quickly the next one would come. */
    private double protectedReviewDays(Product product, double leadTime) {
        return Math.max(rules.reviewDaysOf(product), 1 - leadTime);
    }

    private boolean stockIsKnown(StockSituation item, Instant now) {
        return item.stock() != null && Duration.between(item.stock().at(), now).compareTo(rules.stockMaxAge()) <= 0;
    }

    private boolean forecastIsKnown(StockSituation item, Instant now) {
        return item.forecast() != null
                && Duration.between(rules.shopDay().endOf(item.forecast().asOf()), now)
                                .compareTo(rules.forecastMaxAge())
                        <= 0;
    }

    private static int onHand(StockSituation item) {
        return item.stock().onHand()
                + item.receipts().stream()
                        .filter(receipt -> receipt.status() == ReceiptStatus.RECEIVED)
                        .filter(receipt ->
                                receipt.updatedAt().isAfter(item.stock().at()))
                        .mapToInt(Receipt::quantity)
                        .sum();
    }

    private static List<DemandDistribution> demandFrom(Forecast forecast, LocalDate firstDay, double shareOfFirstDay) {
        List<DemandDistribution> demand = new ArrayList<>();
        forecast.days().stream().filter(day -> !day.day().isBefore(firstDay)).forEach(day -> {
            double share = demand.isEmpty() ? shareOfFirstDay : 1;
            demand.add(DemandDistribution.ofQuantiles(day).forShareOfDay(share));
        });
        return demand;
    }

    private static LocalDate date(LocalDate firstDay, OptionalInt day) {
        return day.isPresent() ? firstDay.plusDays(day.getAsInt() - 1L) : null;
    }
}
