package brussels.preventionplan.measure;

import brussels.preventionplan.document.Fact;
import brussels.preventionplan.document.Source;
import brussels.preventionplan.language.Bilingual;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** The title that a document gives a measure; or, where it gives none, only the place that first names the measure. */
@Entity
@Table(name = "measure_titles")
public class MeasureTitle extends Fact {

    private String measureCode;

    @Embedded
    private @Nullable Bilingual title;

    protected MeasureTitle() {}

    /** @param title null where the document names the measure without a title */
    public MeasureTitle(long sinceRevision, Source source, MeasureCode measure, @Nullable Bilingual title) {
        super(sinceRevision, source);
        this.measureCode = measure.toString();
        this.title = title;
    }

    /** Holds no longer from where another begins. */
    void endWith(MeasureTitle next) {
        end(next.sinceRevision());
    }

    String measureCode() {
        return measureCode;
    }

    @Nullable
    Bilingual title() {
        return title;
    }
}
