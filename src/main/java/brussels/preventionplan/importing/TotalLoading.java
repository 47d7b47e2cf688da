package brussels.preventionplan.importing;

import brussels.preventionplan.correction.Basis;
import brussels.preventionplan.document.Documents;
import brussels.preventionplan.importing.checking.CheckedDocument;
import brussels.preventionplan.importing.reading.DeclaredTotalRow;
import brussels.preventionplan.importing.reading.PlanTitle;
import brussels.preventionplan.importing.reading.TableKind;
import brussels.preventionplan.measure.MeasureCode;
import brussels.preventionplan.measure.MeasureTitle;
import brussels.preventionplan.measure.MeasureTitles;
import brussels.preventionplan.revision.AsOf;
import brussels.preventionplan.total.DeclaredTotal;
import brussels.preventionplan.total.DeclaredTotals;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Stores what is declared for measures and themes, and the titles of the measures. */
@ApplicationScoped
class TotalLoading {

    private final MeasureTitles titles;
    private final DeclaredTotals totals;
    private final Documents documents;

    TotalLoading(MeasureTitles titles, DeclaredTotals totals, Documents documents) {
        this.documents = documents;
        this.titles = titles;
        this.totals = totals;
    }

    /**
     * A declared total and what becomes of its row.
     *
     * @param former the present total of its code, or null
     */
    record Matched(
            DeclaredTotalRow row, String path, @Nullable DeclaredTotal former) {

        RowFate fateOfRow() {
            return new RowFate(row.place().line(), TableKind.grants, fate(), path, row.amount());
        }

        private RowFate.Fate fate() {
            if (former == null) {
                return RowFate.Fate.created;
            }
            boolean same = former.publishedText().equals(row.publishedText())
                    && former.declared(Basis.published)
                            .equals(new DeclaredTotal.Declared(row.projectCount(), row.amount()));
            return same ? RowFate.Fate.unchanged : RowFate.Fate.changed;
        }
    }

    /** Tells what becomes of the declared totals of a document; stores nothing. */
    List<Matched> match(CheckedDocument read, Origin origin) {
        Map<String, DeclaredTotal> present = present(origin);
        return read.declaredTotals().stream()
                .map(row -> new Matched(row, DeclaredTotal.pathOf(origin.year(), row.code()), present.get(row.code())))
                .toList();
    }

    /** The totals of the year that the document no longer declares. */
    Tally removed(CheckedDocument read, Origin origin) {
        Map<String, DeclaredTotal> present = present(origin);
        read.declaredTotals().forEach(row -> present.remove(row.code()));
        Tally removed = Tally.NOTHING;
        for (DeclaredTotal total : present.values()) {
            removed = removed.plusRow(total.declared(Basis.published).amount());
        }
        return removed;
    }

    private Map<String, DeclaredTotal> present(Origin origin) {
        return totals.listOfYear(origin.year(), AsOf.NOW).stream()
                .collect(Collectors.toMap(DeclaredTotal::code, Function.identity()));
    }

    void load(Publication publication, List<Matched> matched, Origin origin) {
        Set<String> versions = documents.listVersions(publication.reference());
        publication.checked().titles().forEach(title -> load(title, origin, versions));
        publication
                .checked()
                .firstMentions()
                .forEach(mention -> titles.keep(
                        new MeasureTitle(origin.revision(), origin.at(mention.place()), mention.measure(), null),
                        versions));
        totals.end(origin.year(), origin.revision());
        matched.forEach(each -> totals.persist(total(each.row(), origin)));
    }

    /** A theme's title is reference data: only the titles of measures are taken from a document. */
    private void load(PlanTitle title, Origin origin, Set<String> versions) {
        MeasureCode.parse(title.code())
                .ifPresent(code -> titles.keep(
                        new MeasureTitle(origin.revision(), origin.at(title.place()), code, title.title()), versions));
    }

    private static DeclaredTotal total(DeclaredTotalRow row, Origin origin) {
        return new DeclaredTotal(
                origin.revision(),
                origin.at(row.place()),
                origin.year(),
                MeasureCode.parse(row.code()).isPresent() ? DeclaredTotal.Scope.measure : DeclaredTotal.Scope.theme,
                row.code(),
                new DeclaredTotal.Declared(row.projectCount(), row.amount()),
                row.publishedText());
    }
}
