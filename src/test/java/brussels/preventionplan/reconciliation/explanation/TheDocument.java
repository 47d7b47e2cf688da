package brussels.preventionplan.reconciliation.explanation;

import brussels.preventionplan.money.Euro;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Annex 2 of question 1038, lines 125–153, as it is printed. */
final class TheDocument {

    /** Rows of the ledger. */
    static final int T2 = 0;

    static final int M21 = 1;
    static final int TWO_BOUTS = 2;
    static final int BEFUS = 3;

    private TheDocument() {}

    static Ledger ledger() {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.theme("T2", null, null));
        rows.add(Row.measure("M2.1", 21L, euro("1392600")));
        rows.add(grant("M2.1", "2Bouts", "670000"));
        rows.add(grant("M2.1", "BeFUS asbl / vzw – Belgian Forum for Urban Security", "88300"));
        rows.add(grant("M2.1", "Centre communautaire laïc juif (CCLJ)", "100000"));
        rows.add(grant("M2.1", "Formeville", "51000"));
        rows.add(grant("M2.1", "JES", "20800"));
        rows.add(grant("M2.1", "Prévention, Recherche et Formation: Emprise et Résilience (PREFER)", "120700"));
        rows.add(grant("M2.1", "Socabé", "109200"));
        rows.add(grant("M2.1", "Teach for Belgium", "150000"));
        rows.add(Row.measure("M2.2", 9L, euro("457600")));
        rows.add(grant("M2.2", "Arts et Publics ASBL / vzw", "50000"));
        rows.add(grant("M2.2", "Centre communautaire Israël Juif (CCJ)", "46000"));
        rows.add(grant("M2.2", "Centre d'Information et de Documentation pour Jeunes (CIDJ)", "24700"));
        rows.add(grant("M2.2", "Coordination Nationale d'Action pour la Paix et la Démocratie (CNAPD)", "2000"));
        rows.add(grant("M2.2", "Dakira", "70200"));
        rows.add(grant("M2.2", "Foyer", "52200"));
        rows.add(grant("M2.2", "Les Grignoux", "95400"));
        rows.add(grant("M2.2", "Musée Juif de Belgique (MJB) / Joods Museum van België", "42200"));
        rows.add(grant("M2.2", "Socabà", "74900"));
        rows.add(Row.measure("M2.3", 1L, euro("30200")));
        rows.add(grant("M2.3", "BeFUS asbl / vzw – Belgian Forum for Urban Security", "30200"));
        rows.add(Row.measure("M2.4", 1L, euro("21000")));
        rows.add(grant("M2.4", "Réseau Intersection", "21000"));
        rows.add(Row.measure("M2.5", 2L, euro("213800")));
        rows.add(grant("M2.5", "Abrusco", "95000"));
        rows.add(grant("M2.5", "Prévention, Recherche et Formation: Emprise et Résilience (PREFER)", "118800"));
        Map<String, String> themeOfMeasure = new LinkedHashMap<>();
        for (int number = 1; number <= 6; number++) {
            themeOfMeasure.put("M2." + number, "T2");
        }
        return new Ledger(rows, themeOfMeasure);
    }

    static Euro euro(String amount) {
        return new Euro(new BigDecimal(amount));
    }

    private static Row grant(String measure, @Nullable String organization, String amount) {
        return Row.grant(measure, organization, euro(amount));
    }
}
