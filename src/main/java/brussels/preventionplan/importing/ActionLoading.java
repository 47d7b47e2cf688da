package brussels.preventionplan.importing;

import static java.util.stream.Collectors.toMap;

import brussels.preventionplan.action.Action;
import brussels.preventionplan.action.Actions;
import brussels.preventionplan.commune.Commune;
import brussels.preventionplan.commune.CommuneDeclaration;
import brussels.preventionplan.commune.CommuneDeclarations;
import brussels.preventionplan.commune.Communes;
import brussels.preventionplan.importing.checking.CheckedDocument;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;

/** Stores what the communes declare and do. */
@ApplicationScoped
class ActionLoading {

    private final Communes communes;
    private final CommuneDeclarations declarations;
    private final Actions actions;

    ActionLoading(Communes communes, CommuneDeclarations declarations, Actions actions) {
        this.communes = communes;
        this.declarations = declarations;
        this.actions = actions;
    }

    void load(CheckedDocument checked, Origin origin, Subjects subjects) {
        Map<Integer, Commune> byNisCode =
                communes.listInOrder().stream().collect(toMap(Commune::nisCode, commune -> commune));
        checked.declarations().forEach(declaration -> {
            declarations.persist(new CommuneDeclaration(
                    origin.revision(),
                    origin.at(declaration.row().place()),
                    origin.year(),
                    declaration.nisCode(),
                    declaration.row().status(),
                    declaration.measures(),
                    declaration.row().publishedName()));
            subjects.addCommune(declaration.row().place().line(), "communes/" + declaration.nisCode());
        });
        checked.actions().forEach(identified -> {
            Action action = new Action(
                    origin.revision(),
                    origin.at(identified.row().place()),
                    identified.actionId(),
                    origin.year(),
                    Objects.requireNonNull(byNisCode.get(identified.nisCode()), "the checking knows no such commune"),
                    identified.row().measure(),
                    new Action.Described(
                            identified.row().publishedText(),
                            identified.row().unit(),
                            identified.row().activities()));
            actions.persist(action);
            subjects.addRow(identified.row().place().line(), action.path());
        });
    }
}
