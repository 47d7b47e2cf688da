package brussels.preventionplan.commune;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import brussels.preventionplan.language.Bilingual;
import brussels.preventionplan.platform.csv.ShippedTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Brings communes and police zones from the tables that ship with the service into an empty database. */
@ApplicationScoped
public class CommuneReferenceData {

    private final Communes communes;
    private final PoliceZones zones;

    CommuneReferenceData(Communes communes, PoliceZones zones) {
        this.communes = communes;
        this.zones = zones;
    }

    /** Writes what the tables say, within the caller's transaction; what is there already stays as it is. */
    public void load() {
        Map<Integer, PoliceZone> byNumber =
                zones.listAll().stream().collect(toMap(PoliceZone::zoneNumber, zone -> zone));
        ShippedTable.read("/data/reference/policeZones.csv").stream()
                .map(row -> new PoliceZone(
                        Integer.parseInt(row.getField("zoneNumber")),
                        new Bilingual(row.getField("nameFr"), row.getField("nameNl"))))
                .filter(zone -> byNumber.putIfAbsent(zone.zoneNumber(), zone) == null)
                .forEach(zones::persist);
        Set<Integer> stored =
                communes.listInOrder().stream().map(Commune::nisCode).collect(toSet());
        ShippedTable.read("/data/reference/communes.csv").stream()
                .map(row -> new Commune(
                        Integer.parseInt(row.getField("nisCode")),
                        new Bilingual(row.getField("nameFr"), row.getField("nameNl")),
                        Objects.requireNonNull(
                                byNumber.get(Integer.valueOf(row.getField("zoneNumber"))), "no such police zone")))
                .filter(commune -> !stored.contains(commune.nisCode()))
                .forEach(communes::persist);
    }
}
