/**
 * Who may open the dashboard and what they may do there: the rules, apart from any web server.
 *
 * <p>Must not import Javalin, Jetty or a page.
 */
package io.touchstock.app.dashboard.access;
