package io.touchstock.app.demo;

import io.touchstock.app.config.BadConfigException;
import io.touchstock.app.config.ConfigFile;
import io.touchstock.app.config.TouchstockConfig;
import io.touchstock.app.shop.ShopScenario;
import io.touchstock.forecasting.demand.DemandRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;

/** What the demo plays and how it is set up. */
final class DemoPlan {

    static final LocalDate FIRST_LIVE_DAY = LocalDate.of(2025, 9, 1);
    static final int HISTORY_DAYS = 730;
    static final String SETTINGS_FILE = "demo.conf";

    private static final int LIVE_DAYS = 365;
    private static final int ORDER_DAYS = 60;

    private DemoPlan() {}

    /** The first day whose orders are on the topics. */
    static LocalDate firstOrderDay() {
        return FIRST_LIVE_DAY.minusDays(ORDER_DAYS);
    }

    static ShopScenario scenario(long seed) {
        ShopScenario laptop = ShopScenario.demo(seed, FIRST_LIVE_DAY);
        return laptop.withTime(laptop.firstDay(), HISTORY_DAYS + LIVE_DAYS, firstOrderDay(), laptop.touchpointsFrom());
    }

    static DemandRules demandRules(ShopScenario scenario) {
        return new DemandRules(scenario.zone(), HISTORY_DAYS, ModelShelf.HORIZON_DAYS, Duration.ofDays(1), 30, 60);
    }

    /** The demo runs on a settings file like anybody's, and leaves it to be looked at. */
    static TouchstockConfig settings(
            Path folder, String bootstrapServers, ShopScenario scenario, Path model, Path past, Path checkpoints)
            throws IOException, BadConfigException {
        Path file = folder.resolve(SETTINGS_FILE);
        Files.writeString(file, """
                # What the demo ran on. 'touchstock run --print-config' shows every setting and its meaning.
                shop.time-zone = "%s"
                kafka.bootstrap-servers = "%s"
                kafka.delivery = at-least-once
                kafka.idle-after = 1m
                kafka.client { commit.offsets.on.checkpoint = false }
                flink.out-of-orderness = 15m
                flink.checkpoint-dir = "%s"
                flink.max-drift = 1d
                journeys.lookback = 30d
                journeys.report-interval = 1d
                journeys.rows = [channel]
                demand.model-dir = "%s"
                demand.past-file = "%s"
                demand.promotion-scenarios-every = 7d
                """.formatted(
                        scenario.zone(), bootstrapServers, checkpoints.toUri(), quoted(model), quoted(past)));
        return ConfigFile.read(file);
    }

    private static String quoted(Path path) {
        return path.toAbsolutePath().toString().replace("\\", "\\\\");
    }
}
