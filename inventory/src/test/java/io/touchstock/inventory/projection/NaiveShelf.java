package io.touchstock.inventory.projection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The projection by its definition: every course of events with its probability, one unit at a time, nothing grouped,
 * split or cut off. A course is the physical stock (below zero for promised units that are not there), whether anybody
 * has found the shelf empty, and which receipts have come.
 */
final class NaiveShelf {

    record Course(int stock, boolean everShort, int arrived) {}

    record Day(double everShort, double shortToday, double lost, double endStock, double received) {}

    private final List<DemandDistribution> demand;
    private final List<IncomingUnits> incoming;
    private final List<CommittedUnits> committed;
    private Map<Course, Double> courses = new HashMap<>();

    NaiveShelf(ProjectionInput input) {
        this.demand = input.demandByDay();
        this.incoming = input.incoming();
        this.committed = input.committed();
        courses.put(new Course(input.onHandUnits(), false, 0), 1.0);
    }

    Day next(int day) {
        double received = 0;
        for (int i = 0; i < incoming.size(); i++) {
            received += arrive(i, day);
        }
        for (CommittedUnits units : committed) {
            if (units.dueDay() == day) {
                Map<Course, Double> after = new HashMap<>();
                courses.forEach((course, p) -> after.merge(
                        new Course(course.stock() - units.units(), course.everShort(), course.arrived()),
                        p,
                        Double::sum));
                courses = after;
            }
        }
        return serve(demand.get(day - 1), received);
    }

    private double arrive(int receipt, int day) {
        IncomingUnits units = incoming.get(receipt);
        if (day < units.dueDay()) {
            return 0;
        }
        double by = units.delay().arrivedBy(day - units.dueDay());
        double before = units.delay().arrivedBy(day - units.dueDay() - 1);
        double arrives = before >= 1 ? 1 : (by - before) / (1 - before);
        double received = 0;
        Map<Course, Double> after = new HashMap<>();
        for (Map.Entry<Course, Double> entry : courses.entrySet()) {
            Course course = entry.getKey();
            double p = entry.getValue();
            if ((course.arrived() & (1 << receipt)) != 0) {
                after.merge(course, p, Double::sum);
                continue;
            }
            after.merge(course, p * (1 - arrives), Double::sum);
            after.merge(
                    new Course(course.stock() + units.units(), course.everShort(), course.arrived() | (1 << receipt)),
                    p * arrives,
                    Double::sum);
            received += p * arrives * units.units();
        }
        courses = after;
        return received;
    }

    private Day serve(DemandDistribution asked, double received) {
        double everShort = 0;
        double shortToday = 0;
        double lost = 0;
        double endStock = 0;
        Map<Course, Double> after = new HashMap<>();
        for (Map.Entry<Course, Double> entry : courses.entrySet()) {
            Course course = entry.getKey();
            for (int units = asked.lowestUnits(); units <= asked.highestUnits(); units++) {
                double p = entry.getValue() * asked.probability(units);
                int onShelf = Math.max(0, course.stock());
                boolean isShort = units > onShelf || course.stock() < 0;
                int left = course.stock() < 0 ? course.stock() : Math.max(0, onShelf - units);
                shortToday += isShort ? p : 0;
                everShort += isShort || course.everShort() ? p : 0;
                lost += p * Math.max(0, units - onShelf);
                endStock += p * Math.max(0, left);
                after.merge(new Course(left, course.everShort() || isShort, course.arrived()), p, Double::sum);
            }
        }
        courses = after;
        return new Day(everShort, shortToday, lost, endStock, received);
    }
}
