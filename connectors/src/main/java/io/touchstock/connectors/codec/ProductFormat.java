package io.touchstock.connectors.codec;

import io.touchstock.connectors.event.Product;
import java.util.List;

/** Catalogue entries. */
final class ProductFormat implements EventFormat<Product> {

    private static final long serialVersionUID = 1L;

    @Override
    public Product read(FieldReader in) throws FieldProblem {
        Double leadTimeSdDays = in.optionalDays("leadTimeSdDays");
        return new Product(
                in.text("sku"),
                in.text("name"),
                in.optionalText("category"),
                in.optionalText("owner"),
                in.money("price"),
                in.money("unitCost"),
                in.days("leadTimeMeanDays"),
                leadTimeSdDays == null ? 0 : leadTimeSdDays,
                in.unitsOr("minimumOrderQuantity", 0, 0),
                in.unitsOr("packSize", 1, 1),
                in.moment("updatedAt"),
                serviceLevel(in),
                in.optionalUnits("reviewDays", 0),
                in.optionalDay("delistedOn"));
    }

    private static Double serviceLevel(FieldReader in) throws FieldProblem {
        Double level = in.optionalNumber("serviceLevel");
        if (level != null && !(level > 0 && level < 1)) {
            throw in.problem("serviceLevel", level, "not between 0 and 1, both excluded. Write 0.95 for 95 %.");
        }
        return level;
    }

    @Override
    public void write(Product product, FieldWriter out) {
        out.text("sku", product.sku());
        out.text("name", product.name());
        out.text("category", product.category());
        out.text("owner", product.owner());
        out.money("price", product.priceMicros());
        out.money("unitCost", product.unitCostMicros());
        out.number("leadTimeMeanDays", product.leadTimeMeanDays());
        out.number("leadTimeSdDays", product.leadTimeSdDays());
        out.whole("minimumOrderQuantity", product.minimumOrderQuantity());
        out.whole("packSize", product.packSize());
        out.moment("updatedAt", product.updatedAt());
        out.number("serviceLevel", product.serviceLevel());
        out.count("reviewDays", product.reviewDays());
        out.day("delistedOn", product.delistedOn());
    }

    @Override
    public String key(Product product) {
        return product.sku();
    }

    @Override
    public String timeField() {
        return "updatedAt";
    }

    @Override
    public List<String> requiredColumns() {
        return List.of("sku", "name", "price", "unitCost", "leadTimeMeanDays", "updatedAt");
    }

    @Override
    public List<String> optionalColumns() {
        return List.of(
                "category",
                "owner",
                "leadTimeSdDays",
                "minimumOrderQuantity",
                "packSize",
                "serviceLevel",
                "reviewDays",
                "delistedOn");
    }
}
