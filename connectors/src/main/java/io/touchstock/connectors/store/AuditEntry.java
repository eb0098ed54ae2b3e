package io.touchstock.connectors.store;

import java.time.Instant;

/**
 * Who did what, and whether it was allowed.
 *
 * @param remote the address that asked
 * @param target what it was done to
 * @param detail more of it; may be empty
 * @param outcome DONE, REFUSED or FAILED
 */
public record AuditEntry(
        Instant at,
        String actor,
        String role,
        String remote,
        String action,
        String target,
        String detail,
        String outcome) {}
