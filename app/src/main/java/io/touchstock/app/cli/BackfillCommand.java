package io.touchstock.app.cli;

import picocli.CommandLine.Command;

/** What the streams do day by day, done at once over a history that lies in files. */
@Command(
        name = "backfill",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        synopsisSubcommandLabel = "demand|forecasts",
        subcommands = {BackfillDemandCommand.class, BackfillForecastsCommand.class},
        description = "Does over a whole history what 'run demand' does day by day: daily demand of all articles and"
                + " locations, and forecasts of them. Beam pipelines, in this process or on a Flink cluster.")
public final class BackfillCommand {}
