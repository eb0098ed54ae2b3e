package io.touchstock.app.cli;

import io.touchstock.connectors.event.Forecast;
import io.touchstock.connectors.event.ForecastDay;
import io.touchstock.connectors.event.PromotionScenario;
import io.touchstock.inventory.promotion.MeasuredUplift;
import io.touchstock.inventory.promotion.PriceResponse;
import io.touchstock.inventory.promotion.Uplift;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Options that say how customers react to a price. */
final class ReactionOptions {

    private static final double MOST = 20;

    @Option(
            names = "--uplift",
            paramLabel = "FILE",
            description = "What a campaign does, as touchstock uplift writes it: the uplift with its interval, the dip"
                    + " after it, and the elasticity, which tells what other prices would do. A series that is not in it"
                    + " takes --elasticity.")
    private Path uplift;

    @Option(
            names = "--promoted",
            paramLabel = "FILE",
            description = "The same forecast with a promotion on: what it sells more is the uplift, and what it sells"
                    + " less after the promotion the dip. A series that is not in it takes --elasticity.")
    private Path promoted;

    @Option(
            names = "--promoted-price",
            paramLabel = "PRICE",
            description = "Price in --promoted, or of the campaign in --uplift: below 1 a share of the list price, else"
                    + " an amount. Needed with --promoted, and with --uplift where that names no price below the usual"
                    + " one.")
    private Double promotedPrice;

    @Option(
            names = "--promoted-days",
            paramLabel = "FROM..TO",
            description = "Days on which it is on in --promoted. Default: all that the file has.")
    private String promotedDays;

    @Option(
            names = "--elasticity",
            paramLabel = "N",
            description =
                    "Without --uplift and --promoted: one percent off the price brings about N percent more demand.")
    private Double elasticity;

    @Option(
            names = "--elasticity-range",
            paramLabel = "LOW,HIGH",
            split = ",",
            description = "Between which values --elasticity is believed; each plan says what it gains at both.")
    private List<Double> range;

    @Option(
            names = "--dip",
            paramLabel = "N,N,…",
            split = ",",
            description =
                    "What a promotion takes from the periods 1, 2, … after it: 0.5 leaves 0.8^0.5 = 89 %% of the"
                            + " demand after a period at 80 %% of the list price. Default: none, or what --uplift or --promoted shows.")
    private List<Double> dip;

    private Map<ItemKey, List<ForecastDay>> promotedForecast = Map.of();
    private Map<ItemKey, UpliftFile.Campaign> campaigns = Map.of();

    /** What is believed of one article. */
    record Reaction(PriceResponse expected, PriceResponse low, PriceResponse high) {}

    /** @throws InputException at the first option that cannot be meant */
    void check() {
        if (promoted == null && uplift == null && elasticity == null) {
            throw new InputException("how customers react is not known: give --uplift FILE, as touchstock uplift writes"
                    + " it, --promoted FILE, a forecast with the promotion on, or --elasticity N");
        }
        if (promoted != null && uplift != null) {
            throw new InputException("--uplift and --promoted both say how customers react; give one of them");
        }
        if (promoted != null && promotedPrice == null) {
            throw new InputException("--promoted needs --promoted-price, the price that it was forecast with");
        }
        InputOptions.refuse(
                promotedPrice != null && promoted == null && uplift == null,
                "--promoted-price",
                "--promoted or --uplift");
        InputOptions.refuse(promotedDays != null && promoted == null, "--promoted-days", "--promoted");
        InputOptions.refuse(range != null && elasticity == null, "--elasticity-range", "--elasticity");
        if (promotedPrice != null && !(promotedPrice > 0)) {
            throw new InputException("--promoted-price: " + promotedPrice + " must be above 0");
        }
        if (elasticity != null) {
            requireReaction("--elasticity", elasticity);
        }
        if (range != null) {
            range.forEach(bound -> requireReaction("--elasticity-range", bound));
            if (range.size() != 2 || range.get(0) > elasticity || elasticity > range.get(1)) {
                throw new InputException(
                        "--elasticity-range: name a lower and an upper value around --elasticity, such as"
                                + " --elasticity 2.5 --elasticity-range 1.8,3.2");
            }
        }
        if (dip != null) {
            dip.forEach(exponent -> requireReaction("--dip", exponent));
        }
    }

    private static void requireReaction(String option, double value) {
        if (!(value >= 0 && value <= MOST)) {
            throw new InputException(option + ": " + value + " must lie between 0 and " + (int) MOST);
        }
    }

    /** Reads the forecast with the promotion on, if there is one. */
    void read(BadRows badRows) {
        Map<ItemKey, List<ForecastDay>> read = new HashMap<>();
        if (promoted != null) {
            new ForecastFile(promoted, badRows)
                    .read()
                    .forEach(forecast -> read.put(new ItemKey(forecast.sku(), forecast.location()), forecast.days()));
        }
        promotedForecast = read;
        if (uplift != null) {
            campaigns = new UpliftFile(uplift, badRows).read();
        }
    }

    /** That the reaction is read off; null if there is none. */
    Path file() {
        return uplift == null ? promoted : uplift;
    }

    /** In a few words, for the report. */
    String source() {
        return uplift != null
                ? "the uplift of past campaigns"
                : promoted != null ? "read off the two forecasts" : "the elasticity given";
    }

    /** How many periods a dip lasts, as far as options tell. */
    int dipPeriods() {
        return dip == null ? 0 : dip.size();
    }

    /**
     * The reaction of an article; empty if the file does not have it and no option says it.
     *
     * @param place under which it is known
     * @param forecast without the promotion; it may name no location, and the forecast with it may not either
     * @param daysPerPeriod a dip can be read off a forecast by day only
     */
    Optional<Reaction> of(ItemKey place, Forecast forecast, long listPriceMicros, int daysPerPeriod) {
        if (uplift == null) {
            return Optional.of(ofForecast(place, forecast, listPriceMicros, daysPerPeriod));
        }
        UpliftFile.Campaign campaign = named(campaigns, place, forecast);
        if (campaign == null) {
            return elasticity == null ? Optional.empty() : Optional.of(ofElasticity());
        }
        return Optional.of(ofCampaign(place, campaign, listPriceMicros, daysPerPeriod));
    }

    private static <T> T named(Map<ItemKey, T> known, ItemKey place, Forecast forecast) {
        return Stream.of(new ItemKey(forecast.sku(), forecast.location()), place, new ItemKey(place.sku(), ""))
                .map(known::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Reaction ofElasticity() {
        List<Double> exponents = dip == null ? List.of() : dip;
        return new Reaction(
                new PriceResponse(elasticity, exponents),
                new PriceResponse(range == null ? elasticity : range.get(0), exponents),
                new PriceResponse(range == null ? elasticity : range.get(1), exponents));
    }

    private Reaction ofCampaign(ItemKey place, UpliftFile.Campaign campaign, long listPriceMicros, int daysPerPeriod) {
        Double ratio = campaign.priceRatio();
        if (promotedPrice != null) {
            ratio = promotedPrice < 1 ? promotedPrice : (Double) (promotedPrice * 1e6 / listPriceMicros);
        }
        if (ratio == null) {
            throw new InputException(uplift + ": the campaign of " + place + " has no price below the usual one; give"
                    + " --promoted-price, the price that such a campaign is run at");
        }
        if (ratio >= 1) {
            throw new InputException("--promoted-price: " + promotedPrice + " is not below the list price of " + place);
        }
        MeasuredUplift measured = new MeasuredUplift(
                ratio,
                campaign.days(),
                campaign.uplift(),
                dip == null ? campaign.dipDays() : 0,
                campaign.dipFactor(),
                campaign.lowElasticity(),
                campaign.highElasticity());
        return new Reaction(
                withDip(measured.expected(daysPerPeriod)),
                withDip(measured.low(daysPerPeriod)),
                withDip(measured.high(daysPerPeriod)));
    }

    private PriceResponse withDip(PriceResponse response) {
        return dip == null ? response : new PriceResponse(response.elasticity(), dip, response.seen());
    }

    private Reaction ofForecast(ItemKey place, Forecast forecast, long listPriceMicros, int daysPerPeriod) {
        List<ForecastDay> without = forecast.days();
        List<ForecastDay> with = named(promotedForecast, place, forecast);
        if (with == null) {
            if (elasticity == null) {
                throw new InputException(
                        promoted + ": there is no series " + place + "; forecast it, or give --elasticity as well");
            }
            return ofElasticity();
        }
        PromotionScenario scenario = scenario(place, listPriceMicros, without, with);
        double ratio = scenario.promotedPriceMicros() / (double) listPriceMicros;
        try {
            Uplift forecastUplift = Uplift.of(scenario);
            PriceResponse read = dip != null
                    ? PriceResponse.fromUplift(forecastUplift, ratio, dip)
                    : daysPerPeriod == 1
                            ? PriceResponse.of(scenario, 7)
                            : PriceResponse.fromUplift(forecastUplift, ratio, List.of());
            double dipShift = read.elasticity() - forecastUplift.elasticity(ratio);
            return new Reaction(
                    read,
                    new PriceResponse(
                            Math.max(
                                    0,
                                    (forecastUplift.lowFactor() > 0 ? forecastUplift.lowElasticity(ratio) : 0)
                                            + dipShift),
                            read.dipExponents()),
                    new PriceResponse(
                            forecastUplift.highElasticity(ratio) + Math.max(0, dipShift), read.dipExponents()));
        } catch (IllegalArgumentException e) {
            throw new InputException(promoted + ": " + place + ": " + e.getMessage());
        }
    }

    private PromotionScenario scenario(
            ItemKey place, long listPriceMicros, List<ForecastDay> without, List<ForecastDay> with) {
        LocalDate first = with.get(0).day();
        LocalDate last = with.get(with.size() - 1).day();
        List<ForecastDay> same = without.stream()
                .filter(day -> !day.day().isBefore(first) && !day.day().isAfter(last))
                .toList();
        long price = Math.round(promotedPrice < 1 ? promotedPrice * listPriceMicros : promotedPrice * 1e6);
        if (price >= listPriceMicros) {
            throw new InputException("--promoted-price: " + promotedPrice + " is not below the list price of " + place);
        }
        if (same.size() != with.size()) {
            throw new InputException(promoted + ": " + place + " has days from " + first + " to " + last
                    + " that --forecast does not have; both need the same days");
        }
        DayRange on = promotedDays == null ? new DayRange(first, last) : range(promotedDays);
        return new PromotionScenario(
                place.sku(),
                place.location(),
                first.minusDays(1),
                "file",
                listPriceMicros,
                price,
                on.from(),
                on.to(),
                same,
                with);
    }

    private static DayRange range(String text) {
        String[] ends = text.split("\\.\\.", -1);
        if (ends.length != 2 || ends[0].isEmpty() || ends[1].isEmpty()) {
            throw new InputException("--promoted-days: '" + text + "' is not FROM..TO, such as 2026-03-02..2026-03-08");
        }
        return PromotionDays.range("--promoted-days", ends[0], ends[1]);
    }
}
