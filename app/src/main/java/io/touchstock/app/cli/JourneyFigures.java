package io.touchstock.app.cli;

import io.touchstock.app.report.AttributionReport.LagCount;
import io.touchstock.attribution.model.Attribution;
import io.touchstock.attribution.model.PathStatistics;
import java.util.List;

/**
 * What an engine made of the events.
 *
 * @param timed attributions of the models that need times
 * @param lags conversions by the time since first touch; empty if no times are known
 */
record JourneyFigures(PathStatistics paths, List<Attribution> timed, List<LagCount> lags) {}
