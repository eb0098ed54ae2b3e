/**
 * The demo: broker, history, training, jobs and live shop in one process, for someone who wants to see Touchstock at
 * work before reading a word about it.
 *
 * <p>Only wires what the other modules decide; holds no rule of its own.
 */
package io.touchstock.app.demo;
