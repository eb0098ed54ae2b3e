/**
 * The page of attribution: what channels and campaigns earned under each model, and the paths that led to orders.
 *
 * <p>Must not import Javalin or another page. Reads records of the store through an interface of its own.
 */
package io.touchstock.app.dashboard.attribution;
