package brussels.preventionplan.importing;

import brussels.preventionplan.importing.checking.CheckedDocument;
import brussels.preventionplan.importing.reading.DeclaredTotalRow;
import brussels.preventionplan.importing.reading.PlanTitle;
import brussels.preventionplan.importing.reading.ReadDocument;
import brussels.preventionplan.measure.MeasureCode;
import brussels.preventionplan.measure.MeasureTitle;
import brussels.preventionplan.measure.MeasureTitles;
import brussels.preventionplan.total.DeclaredTotal;
import brussels.preventionplan.total.DeclaredTotals;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Stores what is declared for measures and themes, and the titles of the measures. */
@ApplicationScoped
class TotalLoading {

    private final MeasureTitles titles;
    private final DeclaredTotals totals;

    TotalLoading(MeasureTitles titles, DeclaredTotals totals) {
        this.titles = titles;
        this.totals = totals;
    }

    void load(ReadDocument read, CheckedDocument checked, Origin origin, Subjects subjects) {
        read.titles().forEach(title -> load(title, origin));
        checked.firstMentions()
                .forEach(mention -> titles.persist(
                        new MeasureTitle(origin.revision(), origin.at(mention.place()), mention.measure(), null)));
        read.declaredTotals()
                .forEach(row ->
                        subjects.addRow(row.place().line(), load(row, origin).path()));
    }

    /** A theme's title is reference data: only the titles of measures are taken from a document. */
    private void load(PlanTitle title, Origin origin) {
        Optional<MeasureCode> measure = MeasureCode.parse(title.code());
        measure.ifPresent(code ->
                titles.persist(new MeasureTitle(origin.revision(), origin.at(title.place()), code, title.title())));
    }

    private DeclaredTotal load(DeclaredTotalRow row, Origin origin) {
        DeclaredTotal total = new DeclaredTotal(
                origin.revision(),
                origin.at(row.place()),
                origin.year(),
                MeasureCode.parse(row.code()).isPresent() ? DeclaredTotal.Scope.measure : DeclaredTotal.Scope.theme,
                row.code(),
                new DeclaredTotal.Declared(row.projectCount(), row.amount()),
                row.publishedText());
        totals.persist(total);
        return total;
    }
}
