/**
 * What the pages read and do, on a report store.
 *
 * <p>Must not import Javalin or make pages.
 */
package io.touchstock.app.dashboard.store;
