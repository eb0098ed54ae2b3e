package io.touchstock.inventory.projection;

/** Stock if demand were exactly its mean, used up evenly within a day: what planners call days of cover. */
final class MeanPath {

    private final ProjectionInput input;

    MeanPath(ProjectionInput input) {
        this.input = input;
    }

    double coverOnHandDays() {
        return cover(false);
    }

    double coverWithReceiptsDays() {
        return cover(true);
    }

    private double cover(boolean withReceipts) {
        double stock = input.onHandUnits();
        double demanded = 0;
        int horizon = input.demandByDay().size();
        for (int day = 1; day <= horizon; day++) {
            if (withReceipts) {
                stock += receivedOn(day);
            }
            double mean = input.demandByDay().get(day - 1).mean();
            demanded += mean;
            if (stock < mean) {
                return day - 1 + stock / mean;
            }
            stock -= mean;
        }
        if (demanded == 0) {
            return Double.POSITIVE_INFINITY;
        }
        return horizon + stock / (demanded / horizon);
    }

    private double receivedOn(int day) {
        return input.incoming().stream()
                .filter(units -> units.dueDay() == day)
                .mapToInt(IncomingUnits::units)
                .sum();
    }
}
