package io.touchstock.app.dashboard.web;

/**
 * The page on which people type their token.
 *
 * @param next where to go on after it
 * @param refusal what was wrong with the last try; empty at the first
 */
public record SignIn(String next, String refusal) {}
