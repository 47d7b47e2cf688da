package brussels.preventionplan.importing;

import brussels.preventionplan.allocation.Allocations;
import brussels.preventionplan.commune.CommuneDeclarations;
import brussels.preventionplan.document.Documents;
import brussels.preventionplan.grant.Grants;
import brussels.preventionplan.importing.reading.Letter;
import brussels.preventionplan.importing.reading.TableKind;
import brussels.preventionplan.initiative.Initiatives;
import brussels.preventionplan.total.DeclaredTotals;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells which documents the present rows of a year come from. */
@ApplicationScoped
class PresentDocuments {

    /** No row is of it. */
    private static final int NO_YEAR = 0;

    private final Documents documents;
    private final Grants grants;
    private final DeclaredTotals totals;
    private final CommuneDeclarations declarations;
    private final Allocations allocations;
    private final Initiatives initiatives;

    PresentDocuments(
            Documents documents,
            Grants grants,
            DeclaredTotals totals,
            CommuneDeclarations declarations,
            Allocations allocations,
            Initiatives initiatives) {
        this.allocations = allocations;
        this.initiatives = initiatives;
        this.documents = documents;
        this.grants = grants;
        this.totals = totals;
        this.declarations = declarations;
    }

    /**
     * Whether earlier versions of a document say something that a newer one says nothing about: of another year, in
     * another table, or in a letter. It would be lost.
     */
    boolean hasMore(Publication publication) {
        Set<String> versions = documents.listVersions(publication.reference());
        int year = publication.year();
        boolean actions = publication.has(TableKind.actions);
        boolean table = publication.has(TableKind.grants);
        return declarations.hasOf(versions, actions ? year : NO_YEAR)
                || grants.hasOf(versions, table ? year : NO_YEAR)
                || totals.hasOf(versions, table ? year : NO_YEAR)
                || (publication.letter() == null && (allocations.hasOf(versions) || initiatives.hasOf(versions)));
    }

    /** The references of the documents that say the same as a letter. */
    Set<String> references(@Nullable Letter letter) {
        if (letter == null) {
            return Set.of();
        }
        Set<String> ids = new HashSet<>();
        letter.allocations().forEach(each -> ids.addAll(allocations.listDocumentIds(each.year(), each.beneficiary())));
        letter.initiatives().forEach(each -> ids.addAll(initiatives.listDocumentIds(each.year(), each.kind())));
        return documents.listReferences(ids);
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
