package brussels.preventionplan.measure;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A measure of the plan. Its title is not reference data: it is what a document gives. */
@Entity
@Table(name = "measures")
public class Measure {

    @Id
    private String measureCode;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "theme_code")
    private Theme theme;

    protected Measure() {}

    Measure(String measureCode, Theme theme) {
        this.measureCode = measureCode;
        this.theme = theme;
    }

    /** {@code M2.1}. */
    public String measureCode() {
        return measureCode;
    }

    /** The theme that it belongs to. */
    public Theme theme() {
        return theme;
    }
}
