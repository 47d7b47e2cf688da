package brussels.preventionplan.commune;

import brussels.preventionplan.language.Bilingual;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;

/** A police zone: one police force for one or more communes. */
@Entity
@Table(name = "police_zones")
public class PoliceZone {

    @Id
    private int zoneNumber;

    @Embedded
    private Bilingual name;

    @OneToMany(mappedBy = "policeZone")
    @OrderBy("nisCode")
    private List<Commune> communes = new ArrayList<>();

    protected PoliceZone() {}

    PoliceZone(int zoneNumber, Bilingual name) {
        this.zoneNumber = zoneNumber;
        this.name = name;
    }

    /** The number that the federal police gives it, 5339–5344 in Brussels. */
    public int zoneNumber() {
        return zoneNumber;
    }

    Bilingual name() {
        return name;
    }

    List<Commune> communes() {
        return List.copyOf(communes);
    }
}
