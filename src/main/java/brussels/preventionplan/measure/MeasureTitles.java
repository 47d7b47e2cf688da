package brussels.preventionplan.measure;

import brussels.preventionplan.language.Bilingual;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The titles of the measures, as published. */
@ApplicationScoped
public class MeasureTitles implements PanacheRepository<MeasureTitle> {

    /**
     * Keeps what a document says of a measure's title. Another version of the same document replaces what it said
     * before; the title of another document stays, but for a place that names the measure without a title.
     *
     * @param versions the ids of all versions of the document
     */
    public void keep(MeasureTitle title, Set<String> versions) {
        MeasureTitle former = find("measureCode = ?1 and untilRevision is null", title.measureCode())
                .firstResult();
        if (former != null) {
            boolean sameDocument = versions.contains(former.source().documentId());
            boolean replaces = title.title() == null
                    ? sameDocument && former.title() == null
                    : sameDocument || former.title() == null;
            if (!replaces) {
                return;
            }
            former.endWith(title);
            flush();
        }
        persist(title);
    }

    /** The present titles of the measures that have one, by measure code. */
    public Map<String, Bilingual> listTitles() {
        Map<String, Bilingual> titles = new HashMap<>();
        listByMeasure().forEach((measure, stored) -> {
            if (stored.title() != null) {
                titles.put(measure, stored.title());
            }
        });
        return titles;
    }

    /** The present titles, by measure code. */
    Map<String, MeasureTitle> listByMeasure() {
        return find("untilRevision is null").stream()
                .collect(Collectors.toMap(MeasureTitle::measureCode, Function.identity()));
    }
}
