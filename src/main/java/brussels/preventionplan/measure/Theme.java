package brussels.preventionplan.measure;

import brussels.preventionplan.language.Bilingual;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A theme of the plan. */
@Entity
@Table(name = "themes")
public class Theme {

    @Id
    private String themeCode;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "plan_code")
    private Plan plan;

    @Embedded
    private Bilingual title;

    protected Theme() {}

    Theme(String themeCode, Plan plan, Bilingual title) {
        this.themeCode = themeCode;
        this.plan = plan;
        this.title = title;
    }

    /** {@code T2}. */
    public String themeCode() {
        return themeCode;
    }

    Plan plan() {
        return plan;
    }

    Bilingual title() {
        return title;
    }
}
