package brussels.preventionplan.importing;

import static java.util.stream.Collectors.toMap;

import brussels.preventionplan.action.Actions;
import brussels.preventionplan.action.PublishedAction;
import brussels.preventionplan.commune.Commune;
import brussels.preventionplan.commune.CommuneDeclaration;
import brussels.preventionplan.commune.CommuneDeclarations;
import brussels.preventionplan.commune.Communes;
import brussels.preventionplan.importing.checking.CheckedDocument;
import brussels.preventionplan.platform.bulk.Staging;
import brussels.preventionplan.platform.bulk.Succession;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;

/** Stores what the communes declare and do. */
@ApplicationScoped
class ActionLoading {

    private final Communes communes;
    private final CommuneDeclarations declarations;
    private final Actions actions;
    private final ObjectMapper json;

    ActionLoading(Communes communes, CommuneDeclarations declarations, Actions actions, ObjectMapper json) {
        this.communes = communes;
        this.declarations = declarations;
        this.actions = actions;
        this.json = json;
    }

    /** Finds out which actions the new ones follow; stores nothing. */
    Succession match(Staging staging, CheckedDocument checked, int year) {
        Map<Integer, Commune> byNisCode =
                communes.listInOrder().stream().collect(toMap(Commune::nisCode, commune -> commune));
        Succession succession = actions.succession(staging, year);
        checked.actions().stream()
                .map(identified -> new PublishedAction(
                        identified.row().place(),
                        year,
                        Objects.requireNonNull(
                                byNisCode.get(identified.nisCode()), "the checking knows no such commune"),
                        identified.row().measure(),
                        identified.row().publishedText(),
                        identified.row().unit(),
                        identified.row().activities()))
                .forEach(action -> succession.add(action.cells(json)));
        succession.match();
        return succession;
    }

    void load(CheckedDocument checked, Succession succession, Origin origin) {
        declarations.end(origin.year(), origin.revision());
        checked.declarations()
                .forEach(declaration -> declarations.persist(new CommuneDeclaration(
                        origin.revision(),
                        origin.at(declaration.row().place()),
                        origin.year(),
                        declaration.nisCode(),
                        declaration.row().status(),
                        declaration.measures(),
                        declaration.row().publishedName())));
        succession.store(origin.revision(), origin.documentId());
    }
}
