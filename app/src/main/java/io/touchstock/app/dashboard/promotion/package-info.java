/**
 * The page of promotions: a calendar of what is proposed, held and planned, with the reason, and what people decide.
 *
 * <p>Must not import Javalin or another page. Reads records of the store through an interface of its own.
 */
package io.touchstock.app.dashboard.promotion;
