package io.touchstock.app.cli;

import io.touchstock.app.planpage.PlanPage;
import io.touchstock.app.planpage.PlanReport;
import io.touchstock.app.report.RunReport.Fact;
import io.touchstock.app.report.RunReport.Source;
import io.touchstock.connectors.event.PromotionPlan;
import io.touchstock.connectors.event.PromotionVerdict;
import io.touchstock.inventory.ortools.MixedIntegerChoice;
import io.touchstock.inventory.promotion.ArticleAdvice;
import io.touchstock.inventory.promotion.ArticleSituation;
import io.touchstock.inventory.promotion.CategoryPlanner;
import io.touchstock.inventory.promotion.PlanningRules;
import io.touchstock.inventory.promotion.PromotionDesk;
import io.touchstock.inventory.promotion.SharedLimits;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import picocli.CommandLine;

/** Reads the files, has the promotions planned, writes the plans and tells what came out. */
final class PromotionsRun {

    private static final int MOST_SHOWN = 15;
    private static final Duration MOST_SOLVING_TIME = Duration.ofMinutes(1);

    private final PromotionInput input;
    private final ReactionOptions reactions;
    private final PlanningOptions planning;
    private final PrintWriter out;

    PromotionsRun(PromotionInput input, ReactionOptions reactions, PlanningOptions planning, PrintWriter out) {
        this.input = input;
        this.reactions = reactions;
        this.planning = planning;
        this.out = out;
    }

    void run() {
        OutputFolder folder = OutputFolder.prepared(input.out());
        SharedLimits shared = planning.shared();
        BadRows badRows = new BadRows(input.badRows());
        ShopPaths paths = input.paths();
        ShopFiles files = ShopFiles.read(
                paths, 0, new ProductsFile(paths.products(), 0, List.of("price", "unit_cost"), badRows), badRows);
        reactions.read(badRows);
        PromotionArticles read = new PromotionArticles(paths, files.products(), reactions, planning.daysPerPeriod());
        read.take(StockItems.of(files, Instant.MAX));
        List<String> remarks = new ArrayList<>(read.remarks());
        badRows.remark().ifPresent(remarks::add);
        if (read.articles().isEmpty()) {
            throw new InputException(
                    "nothing can be planned: " + (remarks.isEmpty() ? "there is no article" : remarks.get(0)));
        }
        PlanningRules rules = planning.rules(longest(read.articles()), dipPeriods(read.articles()));
        List<ArticleAdvice> advice = new PromotionDesk(rules, shared, together(shared)).advise(read.articles());
        PlansCsv.write(folder.file("plans.csv"), advice);
        folder.write("report.html", PlanPage.html(report(paths, files, rules, shared, advice, remarks)));
        badRows.write(folder);
        tell(advice, remarks, folder);
    }

    /** The solver's native part is loaded only where it is needed. */
    private static CategoryPlanner together(SharedLimits shared) {
        return shared == null
                ? new CategoryPlanner()
                : MixedIntegerChoice.load(MOST_SOLVING_TIME)
                        .map(CategoryPlanner::new)
                        .orElseGet(CategoryPlanner::new);
    }

    private static int longest(List<ArticleSituation> articles) {
        return articles.stream()
                .mapToInt(article -> article.days().size())
                .max()
                .orElseThrow();
    }

    private int dipPeriods(List<ArticleSituation> articles) {
        return Math.max(
                reactions.dipPeriods(),
                articles.stream()
                        .mapToInt(article -> article.response().memoryPeriods())
                        .max()
                        .orElse(0));
    }

    private PlanReport report(
            ShopPaths paths,
            ShopFiles files,
            PlanningRules rules,
            SharedLimits shared,
            List<ArticleAdvice> advice,
            List<String> remarks) {
        Map<String, String> names = new HashMap<>();
        files.products().forEach((sku, product) -> {
            if (product.name() != null) {
                names.put(sku, product.name());
            }
        });
        List<Source> sources = new ArrayList<>();
        paths.files().forEach(file -> sources.add(Digest.source(file)));
        if (reactions.file() != null) {
            sources.add(Digest.source(reactions.file()));
        }
        Path forecast = paths.forecast();
        return new PlanReport(
                Objects.toString(forecast.getFileName(), forecast.toString()),
                Instant.now(),
                advice,
                names,
                rules.horizonPeriods() * rules.daysPerPeriod(),
                facts(rules, shared),
                remarks,
                sources);
    }

    private List<Fact> facts(PlanningRules rules, SharedLimits shared) {
        String unit = rules.daysPerPeriod() == 1 ? " days" : " weeks";
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Horizon", rules.horizonPeriods() + unit));
        facts.add(new Fact("Tail that pays for the dip", rules.tailPeriods() + unit));
        facts.add(new Fact(
                "Promotions of an article",
                "at most " + rules.limits().mostPromotions() + ", "
                        + rules.limits().gapPeriods() + unit + " apart, each of "
                        + rules.limits().windowPeriods() + unit));
        facts.add(new Fact("Price ladder", ladder(rules)));
        facts.add(new Fact(
                "Vendors pay",
                String.format(Locale.ENGLISH, "%.0f %% of each reduction", 100 * rules.vendorFundingShare())));
        facts.add(new Fact(
                "Budget",
                shared == null || shared.budgetMicros() == Long.MAX_VALUE
                        ? "none"
                        : SideFiles.amount(shared.budgetMicros())));
        facts.add(new Fact(
                "At once in a category",
                shared == null || shared.mostAtOnce() == Integer.MAX_VALUE
                        ? "any number"
                        : Integer.toString(shared.mostAtOnce())));
        facts.add(
                new Fact("Blackout days", Integer.toString(rules.blackoutDays().size())));
        facts.add(new Fact("Minimum on hand", String.format(Locale.ENGLISH, "%.0f units", rules.minimumOnHandUnits())));
        facts.add(new Fact("Reaction to the price", reactions.source()));
        return facts;
    }

    private static String ladder(PlanningRules rules) {
        List<String> rungs = new ArrayList<>();
        rules.priceRatios().forEach(ratio -> rungs.add(String.format(Locale.ENGLISH, "%.0f %%", 100 * ratio)));
        rules.pricesMicros().forEach(price -> rungs.add(SideFiles.amount(price)));
        return String.join(", ", rungs);
    }

    private void tell(List<ArticleAdvice> advice, List<String> remarks, OutputFolder folder) {
        List<PromotionPlan> plans = new ArrayList<>();
        advice.forEach(article -> plans.addAll(article.plans()));
        List<PromotionPlan> windows = plans.stream()
                .filter(plan -> plan.verdict() != PromotionVerdict.NONE)
                .sorted(Comparator.comparingLong((PromotionPlan plan) -> -plan.gainMicros()))
                .toList();
        if (!windows.isEmpty()) {
            TextTable table = new TextTable(
                    CommandLine.Help.Ansi.AUTO.enabled(),
                    List.of("article", "verdict", "from", "to", "price", "units", "uplift", "gain", "could start"));
            windows.stream().limit(MOST_SHOWN).forEach(plan -> table.row(row(plan)));
            out.println("Windows, those that add most first");
            table.lines().forEach(out::println);
            if (windows.size() > MOST_SHOWN) {
                out.println((windows.size() - MOST_SHOWN) + " more are in plans.csv");
            }
            out.println();
        }
        remarks.forEach(out::println);
        long gain = plans.stream()
                .filter(plan -> plan.promotionId() == null)
                .mapToLong(PromotionPlan::gainMicros)
                .sum();
        out.println(count(plans, PromotionVerdict.PROMOTE) + " to promote, " + count(plans, PromotionVerdict.HOLD)
                + " to hold, " + count(plans, PromotionVerdict.CLEAR) + " to clear, "
                + count(plans, PromotionVerdict.NONE) + " without a promotion; what is suggested adds "
                + SideFiles.amount(Math.round(gain / 1e4) * 10_000) + " of margin.");
        out.println("Report:  " + folder.file("report.html"));
        out.println("Numbers: " + folder.file("plans.csv"));
    }

    private static List<String> row(PromotionPlan plan) {
        return List.of(
                new ItemKey(plan.sku(), plan.location()).toString(),
                plan.verdict().name().toLowerCase(Locale.ROOT),
                plan.startsOn().toString(),
                plan.endsOn().toString(),
                SideFiles.amount(plan.priceMicros()),
                String.format(Locale.ENGLISH, "%,.0f", plan.expectedUnits()),
                String.format(Locale.ENGLISH, "%,.0f", plan.upliftUnits()),
                String.format(Locale.ENGLISH, "%,.2f", plan.gainMicros() / 1e6),
                plan.couldStartOn() == null ? "" : plan.couldStartOn().toString());
    }

    private static long count(List<PromotionPlan> plans, PromotionVerdict verdict) {
        return plans.stream().filter(plan -> plan.verdict() == verdict).count();
    }
}
