package brussels.preventionplan.importing.text;

import brussels.preventionplan.commune.DeclarationStatus;
import brussels.preventionplan.importing.reading.ActionRow;
import brussels.preventionplan.importing.reading.CommuneRow;
import brussels.preventionplan.importing.reading.SeenFinding;
import brussels.preventionplan.importing.reading.UnreadableText;
import brussels.preventionplan.measure.MeasureCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What communes do, as Annex 1 prints it: commune, measure and cell. A commune stands on its first row only (lines
 * 72–77); "/" says that it does nothing (line 93), empty cells say nothing (line 103).
 */
record ActivityTable(List<CommuneRow> communes, List<ActionRow> actions, List<SeenFinding> findings) {

    private static final int MEASURE = 2;
    static final int TEXT = 3;
    private static final int LONGEST_NAME = 100;
    private static final String NOTHING = "/";

    static ActivityTable read(List<Row> rows) {
        Map<String, CommuneRows> communes = new LinkedHashMap<>();
        List<MeasureRow> measures = new ArrayList<>();
        CommuneRows current = null;
        for (Row row : rows) {
            requireThreeColumns(row);
            if (!row.isBlank(1)) {
                current = communes.computeIfAbsent(name(row), name -> new CommuneRows(name, row));
            }
            if (current == null) {
                throw new UnreadableText(row.place(), "a row of Annex 1 belongs to no commune");
            }
            MeasureRow measure = measure(row, current);
            if (measure != null) {
                measures.add(measure);
            }
        }
        UnitPairs pairs = UnitPairs.of(
                measures.stream().map(measure -> measure.row().verbatim(TEXT)).toList());
        List<ActionRow> actions = new ArrayList<>();
        List<SeenFinding> findings = new ArrayList<>();
        for (MeasureRow measure : measures) {
            actions.add(action(measure, pairs, findings));
        }
        communes.values().forEach(commune -> findings.addAll(DeclarationFindings.of(commune)));
        return new ActivityTable(
                communes.values().stream().map(CommuneRows::toRow).toList(), actions, findings);
    }

    /** A commune with all its rows, gathered while they are read. */
    static final class CommuneRows {
        private final String name;
        private final Row first;
        private final List<MeasureRow> measures = new ArrayList<>();
        private @Nullable Row nothing;

        private CommuneRows(String name, Row first) {
            this.name = name;
            this.first = first;
        }

        String name() {
            return name;
        }

        Row first() {
            return first;
        }

        /** The row that shows why no measure is declared. */
        Row silent() {
            return nothing != null ? nothing : first;
        }

        List<MeasureRow> measures() {
            return measures;
        }

        DeclarationStatus status() {
            if (!measures.isEmpty()) {
                return DeclarationStatus.declared;
            }
            return nothing != null ? DeclarationStatus.nothingDeclared : DeclarationStatus.blank;
        }

        private CommuneRow toRow() {
            return new CommuneRow(name, status(), first.place());
        }
    }

    /** A row that names a measure. */
    record MeasureRow(CommuneRows commune, MeasureCode measure, Row row) {}

    private static void requireThreeColumns(Row row) {
        int beyond = row.filledBeyond(TEXT);
        if (beyond > 0) {
            throw new UnreadableText(row.place().cell(beyond), "a row of Annex 1 has three columns");
        }
    }

    private static String name(Row row) {
        String name = row.cell(1);
        if (name.length() > LONGEST_NAME || name.chars().noneMatch(Character::isLetter)) {
            throw new UnreadableText(row.place().cell(1), "this cannot be the name of a commune");
        }
        return name;
    }

    /** The measure that a row names; null for a row that names none. */
    private static @Nullable MeasureRow measure(Row row, CommuneRows commune) {
        String code = row.cell(MEASURE);
        boolean textBlank = row.isBlank(TEXT) || row.cell(TEXT).equals(NOTHING);
        if ((code.isEmpty() || code.equals(NOTHING)) && textBlank) {
            if (commune.nothing == null
                    && (code.equals(NOTHING) || row.cell(TEXT).equals(NOTHING))) {
                commune.nothing = row;
            }
            return null;
        }
        MeasureCode measure = MeasureCode.parse(code)
                .orElseThrow(() -> new UnreadableText(
                        row.place().cell(MEASURE),
                        code.isEmpty() ? "a text without a measure" : "not the code of a measure"));
        MeasureRow read = new MeasureRow(commune, measure, row);
        commune.measures.add(read);
        return read;
    }

    private static ActionRow action(MeasureRow measure, UnitPairs pairs, List<SeenFinding> findings) {
        Row row = measure.row();
        String published = row.verbatim(TEXT);
        String commune = measure.commune().name();
        if (row.isBlank(TEXT) || row.cell(TEXT).equals(NOTHING)) {
            findings.add(ActionFindings.blankDescription(measure));
            return new ActionRow(commune, measure.measure(), published, null, List.of(), row.place());
        }
        ActivityCell cell = ActivityCell.read(published, pairs);
        findings.addAll(ActionFindings.of(measure, cell));
        return new ActionRow(commune, measure.measure(), published, cell.unit(), cell.activities(), row.place());
    }
}
