/**
 * The watch over an article at all of its locations, as one course of events: what is new is taken in, each location is
 * judged, and out come alerts, advice on promotions, signals to adverts, and what can be sold instead.
 *
 * <p>Pure: imports only {@code java..}, {@code alert}, {@code promotion}, {@code media} and the events; never an
 * engine. Time is an argument. It decides what is asked of the other packages and when; how stock, promotions and
 * adverts are judged is theirs.
 */
package io.touchstock.inventory.watch;
