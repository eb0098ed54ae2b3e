package io.touchstock.attribution.learned;

/**
 * A trained model with what is known of it; what a {@link LearnedDirectory} keeps.
 *
 * @param model splits journeys
 * @param evaluation how it predicted journeys that it had not seen
 * @param provenance where it comes from
 */
public record LearnedRun(LearnedModel model, LearnedEvaluation evaluation, LearnedProvenance provenance) {}
