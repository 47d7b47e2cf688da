package brussels.preventionplan.total;

import brussels.preventionplan.correction.Basis;
import brussels.preventionplan.correction.Correctable;
import brussels.preventionplan.correction.Correction;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A property of a declared total that a correction can change. Constants are spelled as corrections name them. */
public enum DeclaredTotalProperty {
    /** The declared number of projects, 0 or more. */
    projectCount,
    /** The declared amount in euro, written {@code 670000.00}. */
    amount;

    private static Optional<DeclaredTotalProperty> ofName(String name) {
        return Arrays.stream(values())
                .filter(property -> property.name().equals(name))
                .findFirst();
    }

    /** Lays changes over what is declared, in their order; those of properties that a total does not have are left out. */
    static DeclaredTotal.Declared lay(List<Correction.Change> changes, DeclaredTotal.Declared published) {
        DeclaredTotal.Declared declared = published;
        for (Correction.Change change : changes) {
            Optional<DeclaredTotalProperty> property = ofName(change.property());
            if (property.isPresent()) {
                declared = property.get().in(declared, change.corrected());
            }
        }
        return declared;
    }

    /** The total with the values that can be corrected, as published. */
    static Correctable correctable(DeclaredTotal total) {
        DeclaredTotal.Declared published = total.declared(Basis.published);
        return new Correctable(
                total.source(),
                Map.of(
                        projectCount.name(), new Correctable.Value(text(published.projectCount()), Correctable.COUNT),
                        amount.name(), new Correctable.Value(text(published.amount()), Correctable.AMOUNT)));
    }

    private static @Nullable String text(@Nullable Number value) {
        return value instanceof BigDecimal amount ? amount.toPlainString() : value == null ? null : value.toString();
    }

    private DeclaredTotal.Declared in(DeclaredTotal.Declared declared, @Nullable String value) {
        return switch (this) {
            case projectCount ->
                new DeclaredTotal.Declared(value == null ? null : Integer.valueOf(value), declared.amount());
            case amount ->
                new DeclaredTotal.Declared(declared.projectCount(), value == null ? null : new BigDecimal(value));
        };
    }
}
