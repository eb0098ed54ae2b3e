package io.touchstock.app.dashboard.web;

import io.touchstock.app.dashboard.csv.CsvTable;

/** What a page answers. */
public sealed interface Reply {

    /**
     * A page in the common layout.
     *
     * @param template its path below the folder of templates, which takes {@code shell} and {@code page}
     * @param title in the window's head
     */
    record Html(String template, String title, Object page) implements Reply {}

    /** Nothing is there. */
    record Missing(String what) implements Reply {}

    /** Read on elsewhere: a path of this server, after something was done. */
    record SeeOther(String path) implements Reply {}

    /** A table to take away. */
    record Download(String fileName, CsvTable table) implements Reply {}
}
