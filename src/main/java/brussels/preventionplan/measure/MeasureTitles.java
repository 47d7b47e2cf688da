package brussels.preventionplan.measure;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The titles of the measures, as published. */
@ApplicationScoped
public class MeasureTitles implements PanacheRepository<MeasureTitle> {

    /** The present titles, by measure code. */
    Map<String, MeasureTitle> listByMeasure() {
        return find("untilRevision is null").stream()
                .collect(Collectors.toMap(MeasureTitle::measureCode, Function.identity()));
    }
}
