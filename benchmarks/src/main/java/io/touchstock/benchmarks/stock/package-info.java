/**
 * How good stock alerts and order suggestions are on simulated shops whose truth is known, beside the rules that shops
 * use today. Policies see what a shop's systems would tell them; the truth is read by the scores alone.
 */
package io.touchstock.benchmarks.stock;
