package io.touchstock.app.dashboard.web;

import java.util.List;

/** All files that pages load. */
record Assets(Asset style, Asset script, Asset icon) {

    static Assets fromResources() {
        return new Assets(
                Asset.of("dashboard.css", "text/css; charset=utf-8"),
                Asset.of("dashboard.js", "text/javascript; charset=utf-8"),
                Asset.of("icon.svg", "image/svg+xml"));
    }

    List<Asset> all() {
        return List.of(style, script, icon);
    }
}
