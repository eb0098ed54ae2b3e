package io.touchstock.app.cli;

import io.touchstock.connectors.event.Rejected;
import io.touchstock.connectors.files.BadFile;
import java.util.ArrayList;
import java.util.List;

/** What happens to a row that cannot be used: the run fails, or the row is set aside with its reason. */
final class BadRows {

    /** The two ways. */
    enum Policy {
        FAIL,
        SET_ASIDE;

        @Override
        public String toString() {
            return this == FAIL ? "fail" : "set-aside";
        }
    }

    private final Policy policy;
    private final List<Rejected> rejected = new ArrayList<>();

    BadRows(Policy policy) {
        this.policy = policy;
    }

    Policy policy() {
        return policy;
    }

    List<Rejected> rejected() {
        return List.copyOf(rejected);
    }

    /** @throws BadFile the problem itself, unless rows are set aside */
    void handle(BadFile problem, String payload) {
        if (policy == Policy.FAIL) {
            throw problem;
        }
        String reason = (problem.column() == null ? "" : "column '" + problem.column() + "': ") + problem.reason();
        add(new Rejected(problem.file(), problem.line(), reason, payload));
    }

    void add(Rejected row) {
        if (policy == Policy.FAIL) {
            throw InputException.at(row.source(), row.position(), null, row.reason());
        }
        rejected.add(row);
    }
}
