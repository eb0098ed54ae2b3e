package io.touchstock.app.dashboard.web;

import io.touchstock.app.dashboard.access.AuditLog;
import io.touchstock.app.dashboard.access.Authenticator;
import io.touchstock.app.dashboard.access.HostNames;

/**
 * Who gets in.
 *
 * @param hosts under which names the server answers
 * @param secureCookies whether browsers reach it by https alone
 */
public record ServerAccess(Authenticator authenticator, HostNames hosts, boolean secureCookies, AuditLog audit) {}
