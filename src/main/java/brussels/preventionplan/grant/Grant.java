package brussels.preventionplan.grant;

import brussels.preventionplan.correction.Basis;
import brussels.preventionplan.correction.Correction;
import brussels.preventionplan.document.Fact;
import brussels.preventionplan.document.Source;
import brussels.preventionplan.language.Bilingual;
import brussels.preventionplan.measure.MeasureCode;
import brussels.preventionplan.organization.Organization;
import brussels.preventionplan.platform.query.SearchableText;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of Annex 2 that names an organization: what it gets under a measure. Its table: {@code grant} is reserved. */
@Entity
@Table(name = "grants")
public class Grant extends Fact {

    /** What the paths of all grants begin with. */
    public static final String PATH = "grants/";

    /** The property whose correction says which organization a published name means. */
    public static final String ORGANIZATION = "organization";

    private String grantId;
    private int year;
    private String measureCode;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "organization_id")
    private Organization organization;

    private String publishedName;

    @Column(precision = 14, scale = 2)
    private @Nullable BigDecimal amount;

    @Embedded
    private @Nullable Bilingual title;

    @Embedded
    private @Nullable Bilingual description;

    private String publishedText;
    private String searchable;
    private boolean corrected;

    @Column(precision = 14, scale = 2)
    private @Nullable BigDecimal correctedAmount;

    @Embedded
    private @Nullable Bilingual correctedTitle;

    @Embedded
    private @Nullable Bilingual correctedDescription;

    private @Nullable String correctedSearchable;

    protected Grant() {}

    /**
     * A grant as published.
     *
     * @param grantId given once and never again
     * @param publishedText the row's text cells, verbatim
     */
    public Grant(
            long sinceRevision,
            Source source,
            String grantId,
            int year,
            MeasureCode measure,
            Organization organization,
            String publishedName,
            Content content,
            String publishedText) {
        super(sinceRevision, source);
        this.grantId = grantId;
        this.year = year;
        this.measureCode = measure.toString();
        this.organization = organization;
        this.publishedName = publishedName;
        this.amount = content.amount();
        this.title = content.title();
        this.description = content.description();
        this.publishedText = publishedText;
        this.searchable = SearchableText.of(organization.name(), publishedName, publishedText);
    }

    /**
     * What a correction can change of a grant.
     *
     * @param amount in euro, with two decimals; null where the cell is blank
     * @param title null where the row has none of its own
     * @param description null where nothing is described
     */
    public record Content(
            @Nullable BigDecimal amount,
            @Nullable Bilingual title,
            @Nullable Bilingual description) {}

    /**
     * The grant with changes laid over the published values, which stay as they are: a version of its own, unless this
     * one begins with the revision itself.
     */
    Grant corrected(List<Correction.Change> changes, long revision) {
        Content content = GrantProperty.lay(changes, content(Basis.published));
        if (content.equals(content(Basis.corrected))) {
            return this;
        }
        Grant version = beginsWith(revision) ? this : version(revision);
        version.correct(content);
        return version;
    }

    /** The grant as another organization's, spelled as it is, with all that was laid over it. */
    Grant movedTo(Organization other, long revision) {
        Content content = content(Basis.corrected);
        Grant version = version(revision);
        version.organization = other;
        version.searchable = SearchableText.of(other.name(), publishedName, publishedText);
        version.correct(content);
        return version;
    }

    private Grant version(long revision) {
        end(revision);
        return new Grant(
                revision,
                source(),
                grantId,
                year,
                MeasureCode.fromString(measureCode),
                organization,
                publishedName,
                content(Basis.published),
                publishedText);
    }

    private void correct(Content content) {
        this.corrected = !content.equals(content(Basis.published));
        if (corrected) {
            layOver(content);
        } else {
            this.correctedAmount = null;
            this.correctedTitle = null;
            this.correctedDescription = null;
            this.correctedSearchable = null;
        }
    }

    private void layOver(Content content) {
        this.correctedAmount = content.amount();
        this.correctedTitle = content.title();
        this.correctedDescription = content.description();
        this.correctedSearchable = SearchableText.of(
                organization.name(),
                publishedName,
                GrantProperty.titleFr.of(content),
                GrantProperty.titleNl.of(content),
                GrantProperty.descriptionFr.of(content),
                GrantProperty.descriptionNl.of(content));
    }

    /** The values of a basis. */
    public Content content(Basis basis) {
        return corrected && basis == Basis.corrected
                ? new Content(correctedAmount, correctedTitle, correctedDescription)
                : new Content(amount, title, description);
    }

    /** The path of the resource, below the root of the API. */
    public String path() {
        return PATH + grantId;
    }

    String grantId() {
        return grantId;
    }

    /** What it is about. */
    public int year() {
        return year;
    }

    /** The code of the measure that it is listed under. */
    public String measureCode() {
        return measureCode;
    }

    /** Whom it goes to. */
    public Organization organization() {
        return organization;
    }

    /** The organization as the row spells it. */
    public String publishedName() {
        return publishedName;
    }

    /** The row's text cells, verbatim, with tabs between them. */
    public String publishedText() {
        return publishedText;
    }
}
