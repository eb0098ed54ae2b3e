package io.touchstock.app.dashboard.web;

import io.touchstock.app.dashboard.access.Permission;

/** Where a feature tells what it answers. */
public interface Routes {

    /** Answers a request. */
    @FunctionalInterface
    interface Handler {

        /**
         * Answers.
         *
         * @throws BadRequestException if the request makes no sense; its message is shown
         */
        Reply answer(Request request);
    }

    /** Something to read. */
    void page(String path, Permission needed, Handler handler);

    /**
     * Something to do, by POST. Whoever lacks the permission or the form's token is refused, and that is audited.
     *
     * @param action its name in the audit log, for example {@code alert.handle}
     */
    void action(String path, String action, Permission needed, Handler handler);
}
