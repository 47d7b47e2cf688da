package brussels.preventionplan.importing;

import brussels.preventionplan.importing.checking.CheckedDocument;
import brussels.preventionplan.importing.reading.Letter;
import brussels.preventionplan.importing.reading.SeenFinding.Subject;
import brussels.preventionplan.initiative.Initiative;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The paths of the communes and initiatives that findings speak of, by the lines and kinds that these know. */
final class Subjects {

    private final Map<Integer, String> communes = new HashMap<>();
    private final Map<String, String> initiatives = new HashMap<>();

    Subjects(CheckedDocument checked) {
        checked.declarations().forEach(each -> communes.put(each.row().place().line(), "communes/" + each.nisCode()));
        Letter letter = checked.answer().letter();
        if (letter != null) {
            letter.initiatives()
                    .forEach(each ->
                            initiatives.put(each.kind(), "initiatives/" + Initiative.idOf(each.year(), each.kind())));
        }
    }

    /** Null where that was not stored as a resource of its own. */
    @Nullable
    String pathOf(Subject subject) {
        if (subject instanceof Subject.CommuneOnLine commune) {
            return communes.get(commune.line());
        }
        return subject instanceof Subject.InitiativeOfKind initiative ? initiatives.get(initiative.kind()) : null;
    }
}
