/**
 * The demo shop: a seeded simulator with a known truth, the yardstick for attribution, forecasts and alerts.
 *
 * <p><b>Construction.</b> Everything that is sold comes out of one demand model: a rate per SKU, location and day made
 * of level, trend, week, year, launch, price, promotion, dip and cannibalisation. Two independent streams draw on it.
 * Walk-ins are negative binomial counts with that rate, packed into baskets of visitors nobody knows. People with
 * journeys decide to buy with a daily hazard that follows the same day factor and grows with their interest; what they
 * put in the basket is drawn in proportion to the same rates. Interest is raised by touches of channels that cause and
 * by nothing else. Both streams meet at the same shelf in order of time; what the shelf does not hold is lost and stays
 * known to the {@linkplain io.touchstock.app.shop.ShopTruth truth} alone. A decision never depends on the shelf, so
 * that demand is the same whatever the shop orders.
 *
 * <p><b>Randomness.</b> Every draw is a hash of (seed, purpose, entity, day): a channel that is taken out leaves every
 * other draw as it was (common random numbers), and the difference between two runs is what the channel caused.
 *
 * <p>Imports only {@code java..}, commons-math, {@code io.touchstock.connectors.event} and the JSON codec (to spoil
 * payloads); it knows nothing of Kafka, Flink, Beam or of the models that are judged by it.
 */
package io.touchstock.app.shop;
