package brussels.preventionplan.organization;

import brussels.preventionplan.document.Fact;
import brussels.preventionplan.document.Source;
import brussels.preventionplan.platform.query.SearchableText;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A spelling of an organization's name: whose it is since one revision and, unless it still is, until another. */
@Entity
@Table(name = "organization_names")
public class OrganizationName extends Fact {

    private String organizationId;
    private String name;
    private String searchable;
    private String nameKey;

    protected OrganizationName() {}

    private OrganizationName(long sinceRevision, Source source, String organizationId, String name, String nameKey) {
        super(sinceRevision, source);
        this.organizationId = organizationId;
        this.name = name;
        this.searchable = SearchableText.of(name);
        this.nameKey = nameKey;
    }

    /**
     * The same spelling, another organization's from a revision on; this version of it ends.
     *
     * @param key what all spellings of that organization have in common
     */
    OrganizationName movedTo(Organization organization, String key, long revision) {
        end(revision);
        return new OrganizationName(revision, source(), organization.organizationId(), name, key);
    }

    String organizationId() {
        return organizationId;
    }

    /** What all spellings of one organization have in common. */
    String nameKey() {
        return nameKey;
    }

    String name() {
        return name;
    }
}
