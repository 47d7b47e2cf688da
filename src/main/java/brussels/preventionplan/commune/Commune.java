package brussels.preventionplan.commune;

import brussels.preventionplan.language.Bilingual;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** One of the 19 communes of the Region. */
@Entity
@Table(name = "communes")
public class Commune {

    @Id
    private int nisCode;

    @Embedded
    private Bilingual name;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "zone_number")
    private PoliceZone policeZone;

    protected Commune() {}

    Commune(int nisCode, Bilingual name, PoliceZone policeZone) {
        this.nisCode = nisCode;
        this.name = name;
        this.policeZone = policeZone;
    }

    /** The code of the national statistics institute (NIS, now Statbel), 21001–21019. */
    public int nisCode() {
        return nisCode;
    }

    /** The official name. */
    public Bilingual name() {
        return name;
    }

    PoliceZone policeZone() {
        return policeZone;
    }
}
