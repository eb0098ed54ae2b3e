package io.touchstock.inventory.projection;

import java.util.List;

/** One course that demand may take: how likely it is, and the demand of each day under it, days being independent. */
record DemandScenario(double weight, List<DemandDistribution> demandByDay) {}
