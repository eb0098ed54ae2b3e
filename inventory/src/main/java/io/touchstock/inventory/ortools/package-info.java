/**
 * The choice between schedules as a mixed-integer programme, by the solvers of OR-Tools. The only place that knows the
 * library; its native part is loaded when it is first asked for.
 */
package io.touchstock.inventory.ortools;
