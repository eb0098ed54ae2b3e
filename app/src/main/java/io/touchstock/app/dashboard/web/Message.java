package io.touchstock.app.dashboard.web;

/**
 * A page that says one thing.
 *
 * @param text what happened and what to do
 * @param back where to go on; empty for nowhere
 */
public record Message(String title, String text, String back) {}
