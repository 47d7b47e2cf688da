package brussels.preventionplan.importing.text;

import brussels.preventionplan.finding.FindingType;
import brussels.preventionplan.importing.reading.RowSink;
import brussels.preventionplan.importing.reading.SeenFinding;
import brussels.preventionplan.importing.reading.SeenFinding.Evidence;
import brussels.preventionplan.importing.reading.SeenFinding.Subject.CommuneOnLine;
import brussels.preventionplan.importing.text.ActivityTable.CommuneRows;
import brussels.preventionplan.importing.text.ActivityTable.MeasureRow;
import brussels.preventionplan.measure.MeasureCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is odd about all the rows of one commune in Annex 1 together. */
final class DeclarationFindings {

    private final CommuneRows commune;
    private final RowSink sink;

    private DeclarationFindings(CommuneRows commune, RowSink sink) {
        this.commune = commune;
        this.sink = sink;
    }

    static void of(CommuneRows commune, RowSink sink) {
        DeclarationFindings found = new DeclarationFindings(commune, sink);
        List<Evidence> silent = List.of(commune.silent().asEvidence());
        switch (commune.status()) {
            case nothingDeclared -> found.add(FindingType.nothingDeclared, Map.of(), silent);
            case blank -> found.add(FindingType.blankRow, Map.of(), silent);
            case declared -> {
                found.unorderedMeasures();
                found.repeatedMeasures();
            }
        }
    }

    /** A measure below a higher one: 2.5 on line 101, 2.1 on line 102. */
    private void unorderedMeasures() {
        List<MeasureRow> rows = commune.measures();
        for (int index = 1; index < rows.size(); index++) {
            MeasureRow above = rows.get(index - 1);
            MeasureRow row = rows.get(index);
            if (above.measure().compareTo(row.measure()) > 0) {
                add(
                        FindingType.unorderedMeasures,
                        Map.of(
                                "measure",
                                row.measure().toString(),
                                "above",
                                above.measure().toString()),
                        List.of(above.row().asEvidence(), row.row().asEvidence()));
            }
        }
    }

    /** One measure on several rows: lines 78–79, 82–85. */
    private void repeatedMeasures() {
        Map<MeasureCode, List<Evidence>> rows = new LinkedHashMap<>();
        for (MeasureRow row : commune.measures()) {
            rows.computeIfAbsent(row.measure(), measure -> new ArrayList<>())
                    .add(row.row().asEvidence());
        }
        rows.forEach((measure, evidence) -> {
            if (evidence.size() > 1) {
                add(
                        FindingType.repeatedMeasure,
                        Map.of("measure", measure.toString(), "rows", String.valueOf(evidence.size())),
                        evidence);
            }
        });
    }

    private void add(FindingType type, Map<String, String> arguments, List<Evidence> evidence) {
        Map<String, String> all = new LinkedHashMap<>(arguments);
        all.put("commune", commune.name());
        sink.finding(new SeenFinding(type, new CommuneOnLine(commune.first().line()), all, evidence));
    }
}
