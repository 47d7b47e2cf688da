package brussels.preventionplan.organization;

import brussels.preventionplan.document.Source;
import brussels.preventionplan.platform.query.SearchableText;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A spelling of an organization's name. */
@Entity
@Table(name = "organization_names")
public class OrganizationName {

    @EmbeddedId
    private Key key;

    private String searchable;
    private long sinceRevision;

    @Embedded
    private Source source;

    protected OrganizationName() {}

    /** @param source where it was published first */
    public OrganizationName(long sinceRevision, Source source, String organizationId, String name) {
        this.sinceRevision = sinceRevision;
        this.source = source;
        this.key = new Key(organizationId, name);
        this.searchable = SearchableText.of(name);
    }

    /** Which spelling of which organization. */
    @Embeddable
    record Key(
            @Column(name = "organization_id") String organizationId,
            @Column(name = "name") String name) {}

    String organizationId() {
        return key.organizationId();
    }

    String name() {
        return key.name();
    }

    Source source() {
        return source;
    }
}
