package brussels.preventionplan.exporting;

import brussels.preventionplan.platform.representation.ListTable;
import java.util.List;
import java.util.Locale;

/**
 * One table of the dataset.
 *
 * @param name of its sheet, and of its file
 * @param title in French and Dutch
 * @param key the columns that tell its rows from each other
 */
record DatasetPart(String name, String title, ListTable table, List<String> key) {

    /** All of them, those first that others refer to. */
    static final List<DatasetPart> ALL = List.of(
            of("communes", "Communes / Gemeenten", "listCommunes", "nisCode"),
            of("policeZones", "Zones de police / Politiezones", "listPoliceZones", "zoneNumber"),
            of("plans", "Plans / Plannen", "listPlans", "planCode"),
            of("themes", "Thématiques / Thema's", "listThemes", "themeCode"),
            of("measures", "Mesures / Maatregelen", "listMeasures", "measureCode"),
            of("organizations", "Associations / Verenigingen", "listOrganizations", "organizationId"),
            of("documents", "Documents / Documenten", "listDocuments", "documentId"),
            of("actions", "Actions des communes / Acties van de gemeenten", "listActions", "actionId"),
            of("grants", "Subsides / Subsidies", "listGrants", "grantId"),
            of("declaredTotals", "Totaux déclarés / Opgegeven totalen", "listDeclaredTotals", "declaredTotalId"),
            new DatasetPart(
                    "reconciliations",
                    "Contrôle des totaux / Controle van de totalen",
                    new ListTable("listReconciliations", List.of("year", "basis", "revision"), "checks"),
                    List.of("year", "scope", "code")),
            of("allocations", "Dotations / Dotaties", "listAllocations", "allocationId"),
            of("initiatives", "Initiatives régionales / Gewestelijke initiatieven", "listInitiatives", "initiativeId"),
            of("findings", "Constatations / Vaststellingen", "listFindings", "findingId"),
            of("corrections", "Corrections / Correcties", "listCorrections", "correctionId"));

    DatasetPart {
        key = List.copyOf(key);
    }

    private static DatasetPart of(String name, String title, String operationId, String key) {
        return new DatasetPart(name, title, ListTable.of(operationId), List.of(key));
    }

    /** Its name as a data package has names: {@code declared-totals}. */
    String describedName() {
        return name.replaceAll("[A-Z]", "-$0").toLowerCase(Locale.ROOT);
    }

    /** Where it lies in the file of all. */
    String path() {
        return "data/" + name + ".csv";
    }
}
