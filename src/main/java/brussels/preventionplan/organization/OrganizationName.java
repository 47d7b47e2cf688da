package brussels.preventionplan.organization;

import brussels.preventionplan.document.Source;
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
