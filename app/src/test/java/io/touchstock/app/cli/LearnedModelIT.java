package io.touchstock.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The learned model, trained and kept by one run and used by the next. */
class LearnedModelIT {

    @TempDir
    private Path folder;

    @Test
    void a_model_is_trained_once_judged_beside_simpler_ones_and_kept_for_the_next_run() throws Exception {
        Path log = log();

        Run trained = run(log);
        String first = Files.readString(folder.resolve("out/attribution.csv"));
        Run kept = run(log);

        assertThat(trained.out())
                .contains("Training lstm on", "log-loss", "AUC", "logistic regression", "markov", "base rate")
                .contains("each of the 2 models credits all of it");
        assertThat(kept.out()).doesNotContain("Training lstm").contains("was kept in");
        assertThat(Files.readString(folder.resolve("out/attribution.csv"))).isEqualTo(first);
    }

    private Run run(Path log) {
        Run run = Run.attribute(
                "--events",
                log,
                "--models",
                "last,lstm",
                "--learned-model",
                folder.resolve("model"),
                "--replicates",
                20,
                "--lookback",
                "3d",
                "--out",
                folder.resolve("out"));
        assertThat(run.code()).as(run.err()).isZero();
        return run;
    }

    /** 500 people over 60 days; whoever saw a video is likelier to buy. */
    private Path log() throws Exception {
        Random random = new Random(11);
        StringBuilder rows = new StringBuilder("visitor,time,channel,conversion\n");
        for (int person = 0; person < 500; person++) {
            Instant time = Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofMinutes(person * 170L));
            boolean video = false;
            int touches = 1 + random.nextInt(3);
            for (int touch = 0; touch < touches; touch++) {
                String channel = List.of("video", "search", "email").get(random.nextInt(3));
                video |= channel.equals("video");
                boolean buys = touch == touches - 1 && random.nextDouble() < (video ? 0.6 : 0.2);
                rows.append(String.join(",", "v" + person, time.toString(), channel, buys ? "1" : "0"))
                        .append('\n');
                time = time.plus(Duration.ofMinutes(60));
            }
        }
        return Files.writeString(folder.resolve("log.csv"), rows);
    }
}
