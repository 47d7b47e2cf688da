package brussels.preventionplan.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A non-profit organization (ASBL, VZW). */
@Entity
@Table(name = "organizations")
public class Organization {

    @Id
    private String organizationId;

    private String name;
    private @Nullable String legalForm;
    private @Nullable String enterpriseNumber;

    protected Organization() {}

    /**
     * A new organization.
     *
     * @param organizationId never changed later
     * @param name the fullest spelling, without its legal form
     * @param legalForm as printed, or null where none is
     */
    public Organization(String organizationId, String name, @Nullable String legalForm) {
        this.organizationId = organizationId;
        this.name = name;
        this.legalForm = legalForm;
    }

    /** Its first spelling, unaccented, in lower case, the words joined by "-". */
    public String organizationId() {
        return organizationId;
    }

    /** The fullest spelling, without its legal form. */
    public String name() {
        return name;
    }

    @Nullable
    String legalForm() {
        return legalForm;
    }

    /** Its number in the Crossroads Bank for Enterprises, ten digits; null where it is not known. */
    public @Nullable String enterpriseNumber() {
        return enterpriseNumber;
    }
}
