package brussels.preventionplan.total;

import brussels.preventionplan.correction.Basis;
import brussels.preventionplan.correction.Correction;
import brussels.preventionplan.document.Fact;
import brussels.preventionplan.document.Source;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A row of Annex 2 for a theme or a measure, with what it declares, also where that is nothing. */
@Entity
@Table(name = "declared_totals")
public class DeclaredTotal extends Fact {

    /** What the paths of all declared totals begin with. */
    public static final String PATH = "declaredTotals/";

    private String declaredTotalId;
    private int year;

    @Enumerated(EnumType.STRING)
    private Scope scope;

    private String code;
    private @Nullable Integer projectCount;

    @Column(precision = 14, scale = 2)
    private @Nullable BigDecimal amount;

    private String publishedText;
    private boolean corrected;
    private @Nullable Integer correctedProjectCount;

    @Column(precision = 14, scale = 2)
    private @Nullable BigDecimal correctedAmount;

    protected DeclaredTotal() {}

    /**
     * A declared total as published.
     *
     * @param code of the theme or measure
     * @param publishedText the row, verbatim
     */
    public DeclaredTotal(
            long sinceRevision,
            Source source,
            int year,
            Scope scope,
            String code,
            Declared declared,
            String publishedText) {
        super(sinceRevision, source);
        this.declaredTotalId = year + "-" + code;
        this.year = year;
        this.scope = scope;
        this.code = code;
        this.projectCount = declared.projectCount();
        this.amount = declared.amount();
        this.publishedText = publishedText;
    }

    /** What a total is declared for. Constants are spelled as in the contract. */
    @Schema(name = "DeclaredTotalScope")
    public enum Scope {
        /** All measures of a theme together. */
        theme,
        /** One measure. */
        measure
    }

    /**
     * What is declared.
     *
     * @param projectCount null where the cell is blank
     * @param amount in euro; null where the cell is blank
     */
    public record Declared(
            @Nullable Integer projectCount, @Nullable BigDecimal amount) {

        /** Whether the row declares nothing at all. */
        public boolean isBlank() {
            return projectCount == null && amount == null;
        }
    }

    /**
     * The total with changes laid over the published values, which stay as they are: a version of its own, unless this
     * one begins with the revision itself.
     */
    DeclaredTotal corrected(List<Correction.Change> changes, long revision) {
        Declared declared = DeclaredTotalProperty.lay(changes, declared(Basis.published));
        if (declared.equals(declared(Basis.corrected))) {
            return this;
        }
        DeclaredTotal version = beginsWith(revision) ? this : version(revision);
        version.correct(declared);
        return version;
    }

    private DeclaredTotal version(long revision) {
        end(revision);
        return new DeclaredTotal(revision, source(), year, scope, code, declared(Basis.published), publishedText);
    }

    private void correct(Declared declared) {
        this.corrected = !declared.equals(declared(Basis.published));
        this.correctedProjectCount = corrected ? declared.projectCount() : null;
        this.correctedAmount = corrected ? declared.amount() : null;
    }

    /** The values of a basis. */
    public Declared declared(Basis basis) {
        return corrected && basis == Basis.corrected
                ? new Declared(correctedProjectCount, correctedAmount)
                : new Declared(projectCount, amount);
    }

    /** The path of the resource, below the root of the API. */
    public String path() {
        return PATH + declaredTotalId;
    }

    /** The path that the total of a year and a theme or measure has. */
    public static String pathOf(int year, String code) {
        return PATH + year + "-" + code;
    }

    /** The code of the theme or measure. */
    public String code() {
        return code;
    }

    String declaredTotalId() {
        return declaredTotalId;
    }

    int year() {
        return year;
    }

    /** What it is declared for. */
    public Scope scope() {
        return scope;
    }

    /** The row, verbatim. */
    public String publishedText() {
        return publishedText;
    }
}
