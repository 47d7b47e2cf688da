package brussels.preventionplan.importing.text;

import brussels.preventionplan.finding.Finding;
import brussels.preventionplan.finding.FindingType;
import brussels.preventionplan.importing.reading.Columns;
import brussels.preventionplan.importing.reading.RowSink;
import brussels.preventionplan.importing.reading.SeenFinding;
import brussels.preventionplan.importing.reading.SeenFinding.Evidence;
import brussels.preventionplan.importing.reading.SeenFinding.Subject.RowOnLine;
import brussels.preventionplan.importing.text.GrantTableRow.Grant;
import brussels.preventionplan.importing.text.GrantTableRow.Total;
import brussels.preventionplan.language.Bilingual;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is odd about the rows of Annex 2. */
final class GrantFindings {

    private static final String TITLE = "title";
    private static final String DESCRIPTION = "description";

    private final RowSink sink;

    private GrantFindings(RowSink sink) {
        this.sink = sink;
    }

    /**
     * Tells what is odd about a row.
     *
     * @param above the row above it, or null where there is none
     */
    static void of(GrantTableRow row, @Nullable GrantTableRow above, RowSink sink) {
        GrantFindings found = new GrantFindings(sink);
        found.markup(row.row());
        if (row instanceof Total total) {
            found.textInTotal(total, above instanceof Grant grant ? grant : null);
        } else if (row instanceof Grant grant) {
            found.strayCount(grant);
            found.blankAmount(grant);
            if (grant.oneCell()) {
                found.oneCell(grant, above instanceof Grant before && titleOfNext(before, grant) ? before : null);
            } else {
                found.oneLanguage(grant, TITLE, grant.grant().title(), Columns.TITLE, Columns.TITLE);
                found.oneLanguage(grant, DESCRIPTION, grant.grant().description(), Columns.FRENCH, Columns.DUTCH);
            }
        }
    }

    /** A number of projects belongs to a total: one that slipped, as in the annex's both columns of numbers (line 126). */
    private void strayCount(Grant grant) {
        Integer count = grant.grant().projectCount();
        if (count != null) {
            Row row = grant.row();
            Map<String, String> arguments = Map.of(
                    Finding.PROJECT_COUNT,
                    count.toString(),
                    "organization",
                    grant.grant().publishedName());
            add(FindingType.misplacedText, row, arguments, row.asEvidence(Columns.COUNT));
        }
    }

    /** A grant without an amount: a column that slipped leaves such cells (line 127, were 670 000 € not its own). */
    private void blankAmount(Grant grant) {
        if (grant.grant().amount() == null) {
            Row row = grant.row();
            Map<String, String> arguments = Map.of(
                    "organization",
                    grant.grant().publishedName(),
                    "measure",
                    grant.grant().measure().toString());
            add(FindingType.blankAmount, row, arguments, row.asEvidence(Columns.AMOUNT));
        }
    }

    /** HTML-like tags in a text cell (lines 150 and 151). */
    private void markup(Row row) {
        for (int column = Columns.TITLE; column <= Columns.DUTCH; column++) {
            String tag = Markup.firstTag(row.verbatim(column));
            if (tag != null) {
                add(FindingType.markupInText, row, Map.of("tag", tag), row.asEvidence(column));
            }
        }
    }

    /**
     * Text in a total's row. Where the grant above lacks its Dutch description, it is taken for that (line 151 for line
     * 150); else it belongs to nothing known.
     */
    private void textInTotal(Total total, @Nullable Grant above) {
        Row row = total.row();
        int column = row.filledBeyond(Columns.TITLE - 1);
        if (column == 0) {
            return;
        }
        if (above == null || !above.lacksDutchDescription()) {
            add(FindingType.misplacedText, row, Map.of("part", DESCRIPTION), row.asEvidence(column));
            return;
        }
        int lacking = above.oneCell() ? Columns.TITLE : Columns.DUTCH;
        add(
                FindingType.misplacedText,
                above.row(),
                Map.of("part", DESCRIPTION, "organization", above.grant().publishedName()),
                row.asEvidence(column),
                above.row().asEvidence(lacking));
    }

    /** A cell with two titles (line 141) stands above one without any (line 142): the second belongs below. */
    private static boolean titleOfNext(Grant above, Grant row) {
        return above.oneCell()
                && above.grant().measure().equals(row.grant().measure())
                && above.titlesInCell() == 2
                && row.titlesInCell() == 0;
    }

    private void oneCell(Grant grant, @Nullable Grant holderOfTitle) {
        Row row = grant.row();
        if (grant.grant().description() == null) {
            return;
        }
        Evidence cell = row.asEvidence(Columns.TITLE);
        Map<String, String> organization = Map.of("organization", grant.grant().publishedName());
        if (holderOfTitle != null) {
            add(
                    FindingType.misplacedText,
                    row,
                    Map.of("part", TITLE, "organization", grant.grant().publishedName()),
                    holderOfTitle.row().asEvidence(Columns.TITLE),
                    cell);
        } else {
            add(FindingType.titleNotSeparated, row, organization, cell);
            if (grant.titlesInCell() == 0) {
                add(FindingType.missingTranslation, row, Map.of("part", TITLE, "missing", "nl"), cell);
            }
        }
        add(FindingType.missingTranslation, row, Map.of("part", DESCRIPTION, "missing", "nl"), cell);
    }

    private void oneLanguage(Grant grant, String part, @Nullable Bilingual text, int french, int dutch) {
        if (text != null && text.nl() == null) {
            Map<String, String> arguments = Map.of("part", part, "missing", "nl");
            add(
                    FindingType.missingTranslation,
                    grant.row(),
                    arguments,
                    grant.row().asEvidence(french));
        } else if (text != null && text.fr() == null) {
            Map<String, String> arguments = Map.of("part", part, "missing", "fr");
            add(
                    FindingType.missingTranslation,
                    grant.row(),
                    arguments,
                    grant.row().asEvidence(dutch));
        }
    }

    private void add(FindingType type, Row subject, Map<String, String> arguments, Evidence... evidence) {
        sink.finding(new SeenFinding(type, new RowOnLine(subject.line()), arguments, List.of(evidence)));
    }
}
