package brussels.preventionplan.reconciliation.explanation;

import org.jspecify.annotations.Nullable;

/** A row of a made table that remembers what it should be. */
final class Line {

    final Row.Kind kind;
    final @Nullable String organization;

    String code;

    @Nullable
    Long count;

    @Nullable
    Long cents;

    String trueCode;

    @Nullable
    Long trueCount;

    @Nullable
    Long trueCents;

    Line(Row.Kind kind, String code, @Nullable String organization, @Nullable Long count, @Nullable Long cents) {
        this.kind = kind;
        this.organization = organization;
        this.code = this.trueCode = code;
        this.count = this.trueCount = count;
        this.cents = this.trueCents = cents;
    }

    boolean isGrant() {
        return kind == Row.Kind.grant;
    }

    boolean isTheme() {
        return kind == Row.Kind.theme;
    }

    boolean isMeasure() {
        return kind == Row.Kind.measure;
    }

    @Nullable
    Long number(Column column) {
        return column == Column.count ? count : cents;
    }

    @Nullable
    Long trueNumber(Column column) {
        return column == Column.count ? trueCount : trueCents;
    }

    void print(Column column, @Nullable Long number) {
        if (column == Column.count) {
            count = number;
        } else {
            cents = number;
        }
    }

    Row row() {
        return new Row(kind, code, organization, count, cents);
    }
}
