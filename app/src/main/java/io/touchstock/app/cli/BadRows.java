package io.touchstock.app.cli;

import io.touchstock.connectors.event.Rejected;
import io.touchstock.connectors.files.BadFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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

    private static final String FILE = "rejected.csv";

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

    /** What the user is told of the rows that were set aside. */
    Optional<String> remark() {
        return rejected.isEmpty()
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ENGLISH,
                        "%,d row%s that could not be used: %s names each with its reason.",
                        rejected.size(),
                        rejected.size() == 1 ? "" : "s",
                        FILE));
    }

    /** Writes the rows that were set aside, or takes away what an earlier run wrote. */
    void write(OutputFolder folder) {
        if (rejected.isEmpty()) {
            folder.remove(FILE);
        } else {
            SideFiles.rejected(folder.file(FILE), rejected);
        }
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
