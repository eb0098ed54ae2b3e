package io.touchstock.app.dashboard.web;

import io.touchstock.app.dashboard.access.Permission;

/** A part of the dashboard: an entry in its navigation and the pages behind it. */
public interface Feature {

    /** In the navigation. */
    String title();

    /** Of its first page, for example {@code /stock}; those of its other pages begin with it. */
    String path();

    /** Who sees it in the navigation. */
    default Permission needed() {
        return Permission.SEE;
    }

    /** Tells its pages and actions. */
    void register(Routes routes);
}
