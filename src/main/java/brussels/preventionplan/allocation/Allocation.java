package brussels.preventionplan.allocation;

import brussels.preventionplan.document.Fact;
import brussels.preventionplan.document.Source;
import brussels.preventionplan.language.Bilingual;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Money that a letter names as a whole. It is never added to the totals of a theme. */
@Entity
@Table(name = "allocations")
public class Allocation extends Fact {

    private String allocationId;
    private int year;
    private String beneficiary;
    private String planCode;

    @Column(precision = 14, scale = 2)
    private BigDecimal amount;

    @Embedded
    private @Nullable Bilingual scope;

    protected Allocation() {}

    /**
     * An allocation as published.
     *
     * @param beneficiary {@code policeZones}
     * @param amount in euro
     * @param scope what the money is for, in the letter's own words
     */
    public Allocation(
            long sinceRevision,
            Source source,
            int year,
            String beneficiary,
            String planCode,
            BigDecimal amount,
            Bilingual scope) {
        super(sinceRevision, source);
        this.allocationId = year + "-" + beneficiary;
        this.year = year;
        this.beneficiary = beneficiary;
        this.planCode = planCode;
        this.amount = amount;
        this.scope = scope;
    }

    /** The path of the resource, below the root of the API. */
    public String path() {
        return "allocations/" + allocationId;
    }

    String allocationId() {
        return allocationId;
    }

    int year() {
        return year;
    }

    String beneficiary() {
        return beneficiary;
    }

    String planCode() {
        return planCode;
    }

    /** In euro. */
    public BigDecimal amount() {
        return amount;
    }

    /** What the money is for, in the document's own words; null where it does not say. */
    public @Nullable Bilingual scope() {
        return scope;
    }
}
