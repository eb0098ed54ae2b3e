package io.touchstock.app.dashboard.web;

import java.util.List;

/**
 * What stands around a page.
 *
 * @param title of the page
 * @param entries of the navigation; empty before signing in
 * @param user who is signed in; empty if nobody
 * @param roles of theirs, in words
 * @param canSignOut whether there is a session to end
 * @param csrf what each form must carry
 * @param style path of the style sheet
 * @param script path of the script
 * @param icon path of the icon
 */
public record Shell(
        String title,
        List<Entry> entries,
        String user,
        String roles,
        boolean canSignOut,
        String csrf,
        String style,
        String script,
        String icon) {

    public Shell {
        entries = List.copyOf(entries);
    }

    /** One line of the navigation. */
    public record Entry(String title, String path, boolean current) {}
}
