package brussels.preventionplan.importing;

import brussels.preventionplan.importing.reading.SeenFinding.Subject;
import java.util.HashMap;
import java.util.Map;

/** Where what was stored can be found: the paths of the resources, by the lines and codes that findings know. */
final class Subjects {

    private final String document;
    private final Map<Integer, String> communes = new HashMap<>();
    private final Map<Integer, String> rows = new HashMap<>();
    private final Map<Integer, String> organizations = new HashMap<>();
    private final Map<String, String> initiatives = new HashMap<>();

    Subjects(String documentId) {
        this.document = "documents/" + documentId;
    }

    void addCommune(int line, String path) {
        communes.put(line, path);
    }

    void addRow(int line, String path) {
        rows.put(line, path);
    }

    void addOrganization(int line, String path) {
        organizations.put(line, path);
    }

    void addInitiative(String kind, String path) {
        initiatives.put(kind, path);
    }

    /** The path of what a finding is about; the document, where that was not stored as a resource of its own. */
    String pathOf(Subject subject) {
        String path = null;
        if (subject instanceof Subject.CommuneOnLine commune) {
            path = communes.get(commune.line());
        } else if (subject instanceof Subject.RowOnLine row) {
            path = rows.get(row.line());
        } else if (subject instanceof Subject.OrganizationOnLine organization) {
            path = organizations.get(organization.line());
        } else if (subject instanceof Subject.InitiativeOfKind initiative) {
            path = initiatives.get(initiative.kind());
        } else if (subject instanceof Subject.Measure measure) {
            path = "measures/" + measure.code();
        }
        return path == null ? document : path;
    }
}
