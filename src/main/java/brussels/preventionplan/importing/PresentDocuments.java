package brussels.preventionplan.importing;

import brussels.preventionplan.commune.CommuneDeclarations;
import brussels.preventionplan.document.Documents;
import brussels.preventionplan.grant.Grants;
import brussels.preventionplan.importing.reading.TableKind;
import brussels.preventionplan.total.DeclaredTotals;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;

/** Tells which documents the present rows of a year come from. */
@ApplicationScoped
class PresentDocuments {

    private final Documents documents;
    private final Grants grants;
    private final DeclaredTotals totals;
    private final CommuneDeclarations declarations;

    PresentDocuments(Documents documents, Grants grants, DeclaredTotals totals, CommuneDeclarations declarations) {
        this.documents = documents;
        this.grants = grants;
        this.totals = totals;
        this.declarations = declarations;
    }

    /** The references of the documents that the rows of a year in one kind of table come from. */
    Set<String> references(TableKind kind, int year) {
        Set<String> ids = new HashSet<>();
        switch (kind) {
            case actions -> ids.addAll(declarations.listDocumentIds(year));
            case grants -> {
                ids.addAll(grants.listDocumentIds(year));
                ids.addAll(totals.listDocumentIds(year));
            }
        }
        return documents.listReferences(ids);
    }
}
