/**
 * The dashboard: {@code touchstock serve}. Puts the pages, a store and the rules of access together; the pages
 * themselves are in packages of their own below.
 */
package io.touchstock.app.dashboard;
