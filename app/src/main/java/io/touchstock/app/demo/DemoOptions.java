package io.touchstock.app.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What the demo is told.
 *
 * @param limit how long the shop stays open; empty until stopped
 * @param perDay how long one of the shop's days takes
 * @param seed of the shop and of the model
 * @param folder where model and reports are left
 */
record DemoOptions(Optional<Duration> limit, Duration perDay, long seed, Path folder) {}
