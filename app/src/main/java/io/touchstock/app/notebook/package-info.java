/**
 * Runs the code cells of a Jupyter notebook in Java, without Jupyter: the compiler that the JDK ships evaluates them in
 * this process, with this process's class path.
 *
 * <p>Knows nothing of what the cells are about; imports no other package of the app.
 */
package io.touchstock.app.notebook;
