package io.touchstock.app.cli;

import io.touchstock.connectors.files.BadFile;
import io.touchstock.inventory.promotion.Uplift;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads what {@code touchstock uplift} writes: of each series the campaign as a whole, the dip after it and the
 * elasticity of the price alone. The first row of a series says all that; the others say how long the campaign lasts.
 */
final class UpliftFile {
    private static final List<String> NEEDED =
            List.of("series", "day", "date", "campaign_uplift", "campaign_low", "campaign_high");

    private final Path file;
    private final BadRows badRows;
    private final Map<ItemKey, Campaign> bySeries = new HashMap<>();
    private LocalDate firstDate;
    private int firstDay;

    UpliftFile(Path file, BadRows badRows) {
        this.file = file;
        this.badRows = badRows;
    }

    /**
     * What a campaign does to a series.
     *
     * @param priceRatio share of the usual price; null if the campaign leaves the price alone
     * @param days of the campaign
     * @param dipDays 0 if no dip can be told
     * @param lowElasticity 0 if it cannot be told
     * @param highElasticity infinite if it cannot be told
     */
    record Campaign(
            Double priceRatio,
            int days,
            Uplift uplift,
            int dipDays,
            double dipFactor,
            double lowElasticity,
            double highElasticity) {
        private Campaign lasting(int more) {
            return new Campaign(
                    priceRatio, Math.max(days, more), uplift, dipDays, dipFactor, lowElasticity, highElasticity);
        }
    }

    /** @throws BadFile naming line and column of what cannot be used, unless such rows are set aside */
    Map<ItemKey, Campaign> read() {
        ShopRows.each(file, badRows, NEEDED, this::take);
        if (bySeries.isEmpty()) {
            throw new BadFile(file, 0, null, "holds no uplift that can be used");
        }
        return Map.copyOf(bySeries);
    }

    private void take(ShopRows row) {
        int day = row.units("day", 1);
        requireDays(row, day);
        ItemKey series = ItemKey.ofSeries(row.needed("series"));
        Campaign known = bySeries.get(series);
        bySeries.put(series, known == null ? campaign(row, day) : known.lasting(day));
    }

    private void requireDays(ShopRows row, int day) {
        LocalDate date = row.day("date");
        if (firstDate == null) {
            firstDate = date;
            firstDay = day;
        }
        if (!date.equals(firstDate.plusDays((long) day - firstDay))) {
            throw row.bad(
                    "date",
                    "'" + row.text("date") + "' is not day " + day + " of the campaign; promotions are planned from an"
                            + " uplift by day, of one campaign");
        }
    }

    private static Campaign campaign(ShopRows row, int day) {
        Integer dipDays = row.unitsOrNull("dip_days", 0);
        Double dip = row.amountOrNull("dip");
        if (dip != null && dip == 0) {
            throw row.bad("dip", "'" + row.text("dip") + "' must be above 0");
        }
        Double low = row.numberOrNull("elasticity_low");
        Double high = row.numberOrNull("elasticity_high");
        if (low != null && high != null && low > high) {
            throw row.bad("elasticity_high", "'" + row.text("elasticity_high") + "' is below elasticity_low");
        }
        return new Campaign(
                ratio(row),
                day,
                uplift(row),
                dipDays == null || dip == null ? 0 : dipDays,
                dip == null ? 1 : dip,
                low == null || high == null ? 0 : low,
                low == null || high == null ? Double.POSITIVE_INFINITY : high);
    }

    private static Double ratio(ShopRows row) {
        Double ratio = row.amountOrNull("price_ratio");
        if (ratio != null && !(ratio > 0 && ratio <= 1)) {
            throw row.bad("price_ratio", "'" + row.text("price_ratio") + "' must lie between 0 and 1");
        }
        return ratio == null || ratio == 1 ? null : ratio;
    }

    private static Uplift uplift(ShopRows row) {
        try {
            return new Uplift(row.number("campaign_uplift"), row.number("campaign_low"), row.number("campaign_high"));
        } catch (IllegalArgumentException e) {
            throw row.bad("campaign_uplift", e.getMessage());
        }
    }
}
