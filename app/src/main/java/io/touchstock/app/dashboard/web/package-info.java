/**
 * The web server behind the dashboard's pages: guards each request by the rules of {@code access}, renders templates
 * that the build compiled, and wraps them in the common layout. A page registers its routes here and knows no server.
 *
 * <p>Must not import a page.
 */
package io.touchstock.app.dashboard.web;
