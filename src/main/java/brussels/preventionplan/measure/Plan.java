package brussels.preventionplan.measure;

import brussels.preventionplan.language.Bilingual;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A Global Security and Prevention Plan. */
@Entity
@Table(name = "plans")
public class Plan {

    @Id
    private String planCode;

    @Embedded
    private Bilingual name;

    private int firstYear;
    private int lastYear;

    protected Plan() {}

    Plan(String planCode, Bilingual name, int firstYear, int lastYear) {
        this.planCode = planCode;
        this.name = name;
        this.firstYear = firstYear;
        this.lastYear = lastYear;
    }

    /** {@code PGSP-2021-2024}. */
    public String planCode() {
        return planCode;
    }

    Bilingual name() {
        return name;
    }

    int firstYear() {
        return firstYear;
    }

    int lastYear() {
        return lastYear;
    }
}
