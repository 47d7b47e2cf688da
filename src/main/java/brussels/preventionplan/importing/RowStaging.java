package brussels.preventionplan.importing;

import brussels.preventionplan.finding.StagedFindings;
import brussels.preventionplan.grant.StagedGrants;
import brussels.preventionplan.importing.reading.TableColumns;
import brussels.preventionplan.platform.bulk.Staging;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.IntConsumer;

/** Where the rows of a document are staged while they are read. */
@ApplicationScoped
class RowStaging {

    private final Imports imports;
    private final ImportIssues issues;
    private final ImportRows rows;
    private final StagedGrants grants;
    private final StagedFindings findings;

    RowStaging(Imports imports, ImportIssues issues, ImportRows rows, StagedGrants grants, StagedFindings findings) {
        this.imports = imports;
        this.issues = issues;
        this.rows = rows;
        this.grants = grants;
        this.findings = findings;
    }

    /**
     * Begins a document, with the first statement of the transaction at hand.
     *
     * @param writes whether it may be stored: what others write until the lock is taken is seen then
     * @param columns where the file has the columns of its tables
     * @param progress is told the number of data rows, after each
     */
    StagedDocument open(String importId, boolean writes, int year, TableColumns columns, IntConsumer progress) {
        Staging staging = imports.staging(writes);
        issues.open(staging);
        rows.open(staging);
        findings.open(staging);
        return new StagedDocument(this, staging, importId, year, columns, progress);
    }

    ImportIssues issues() {
        return issues;
    }

    ImportRows rows() {
        return rows;
    }

    StagedGrants grants() {
        return grants;
    }

    StagedFindings findings() {
        return findings;
    }
}
