/**
 * The page of a plan of promotions: what its templates need, and its pictures. Must not read files or plan anything.
 */
package io.touchstock.app.planpage;
