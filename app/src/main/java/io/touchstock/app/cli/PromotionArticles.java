package io.touchstock.app.cli;

import io.touchstock.connectors.event.ForecastDay;
import io.touchstock.inventory.projection.IncomingUnits;
import io.touchstock.inventory.promotion.ArticleSituation;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Puts the files together, one article a series of the forecast. Days before the count of its stock are over; a receipt
 * that was due before the first day left is overdue, and nobody knows when it comes, so it does not count.
 *
 * @param articles in the order of the forecast
 * @param names of the articles in the catalogue, by SKU
 * @param remarks what was left out, and why, one a line
 */
record PromotionArticles(
        List<ArticleSituation> articles, Map<String, PlanningFiles.Article> names, List<String> remarks) {

    static PromotionArticles read(PromotionInput input, ReactionOptions reactions, int daysPerPeriod) {
        Map<PlanningFiles.Place, List<ForecastDay>> forecast = PlanningFiles.forecast(input.forecast());
        Map<PlanningFiles.Place, PlanningFiles.Counted> stock =
                SamePlace.renamed(PlanningFiles.stock(input.stock()), forecast.keySet());
        Map<PlanningFiles.Place, List<PlanningFiles.Due>> receipts = input.receipts() == null
                ? Map.of()
                : SamePlace.renamed(PlanningFiles.receipts(input.receipts()), forecast.keySet());
        Map<String, PlanningFiles.Article> products = PlanningFiles.products(input.products());
        Map<String, List<PlanningFiles.Planned>> planned =
                input.promotions() == null ? Map.of() : PlanningFiles.promotions(input.promotions());
        reactions.read();
        List<ArticleSituation> articles = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        int overdue = 0;
        for (Map.Entry<PlanningFiles.Place, List<ForecastDay>> series : forecast.entrySet()) {
            PlanningFiles.Place place = series.getKey();
            PlanningFiles.Article product = products.get(place.sku());
            PlanningFiles.Counted counted = stock.get(place);
            List<ForecastDay> days = series.getValue().stream()
                    .filter(day -> counted == null || !day.day().isBefore(counted.firstDay()))
                    .toList();
            if (product == null) {
                remarks.add(input.products() + ": " + place.sku() + " is not in it, so " + place
                        + " cannot be planned without its price");
                continue;
            }
            if (counted == null) {
                remarks.add(input.stock() + ": says nothing of " + place + ", so nothing is planned for it");
            }
            if (days.isEmpty()) {
                remarks.add(input.stock() + ": the stock of " + place + " was counted on " + counted.firstDay()
                        + ", after the forecast's last day");
                continue;
            }
            LocalDate firstDay = days.get(0).day();
            List<IncomingUnits> incoming = new ArrayList<>();
            for (PlanningFiles.Due due : receipts.getOrDefault(place, List.of())) {
                int day = (int) ChronoUnit.DAYS.between(firstDay, due.expectedOn()) + 1;
                if (day < 1) {
                    overdue++;
                } else {
                    incoming.add(new IncomingUnits(day, due.quantity(), due.lateSdDays()));
                }
            }
            ReactionOptions.Reaction reaction =
                    reactions.of(place, product.priceMicros(), series.getValue(), daysPerPeriod);
            articles.add(new ArticleSituation(
                    place.sku(),
                    place.location(),
                    product.category(),
                    product.priceMicros(),
                    product.unitCostMicros(),
                    series.getValue().get(0).day().minusDays(1),
                    product.delistedOn(),
                    days,
                    counted == null ? null : counted.onHand(),
                    incoming,
                    reaction.expected(),
                    reaction.low(),
                    reaction.high(),
                    windows(input.promotions(), place, product, planned, remarks)));
        }
        if (overdue > 0) {
            remarks.add(overdue + (overdue == 1 ? " receipt was" : " receipts were")
                    + " due before the first day: overdue, and not counted on");
        }
        return new PromotionArticles(articles, products, remarks);
    }

    private static List<ArticleSituation.PlannedWindow> windows(
            Path file,
            PlanningFiles.Place place,
            PlanningFiles.Article product,
            Map<String, List<PlanningFiles.Planned>> planned,
            List<String> remarks) {
        List<ArticleSituation.PlannedWindow> windows = new ArrayList<>();
        for (PlanningFiles.Planned promotion : planned.getOrDefault(place.sku(), List.of())) {
            if (promotion.location() != null && !promotion.location().equals(place.location())) {
                continue;
            }
            if (promotion.priceMicros() > product.priceMicros()) {
                remarks.add(file + ": the promotion of " + place.sku() + " from " + promotion.startsOn()
                        + " is dearer than its list price and is taken at list price");
            }
            windows.add(new ArticleSituation.PlannedWindow(
                    place.sku() + " " + promotion.startsOn(),
                    promotion.startsOn(),
                    promotion.endsOn(),
                    promotion.priceMicros()));
        }
        windows.sort(Comparator.comparing(ArticleSituation.PlannedWindow::startsOn));
        return windows;
    }
}
