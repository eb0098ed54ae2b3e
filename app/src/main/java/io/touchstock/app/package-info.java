/**
 * The composition root: the one place where command line, configuration, jobs and the outside world are put together.
 *
 * <p>Nothing imports this package.
 */
package io.touchstock.app;
