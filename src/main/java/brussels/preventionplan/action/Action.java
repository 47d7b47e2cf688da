package brussels.preventionplan.action;

import brussels.preventionplan.commune.Commune;
import brussels.preventionplan.document.Fact;
import brussels.preventionplan.language.Bilingual;
import brussels.preventionplan.language.Bilinguals;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A row of Annex 1 that names a measure: what a commune does under it, in its local plan (PLPP, PPBP). */
@Entity
@Table(name = "actions")
public class Action extends Fact {

    /** What the paths of all actions begin with. */
    public static final String PATH = "actions/";

    private String actionId;
    private int year;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "nis_code")
    private Commune commune;

    private String measureCode;
    private boolean described;

    @Embedded
    private @Nullable Bilingual unit;

    @JdbcTypeCode(SqlTypes.JSON)
    private Bilinguals activities = new Bilinguals(List.of());

    private String publishedText;
    private String searchable;

    protected Action() {}

    /** The path of the resource, below the root of the API. */
    public String path() {
        return PATH + actionId;
    }

    String actionId() {
        return actionId;
    }

    int year() {
        return year;
    }

    /** Whose it is. */
    public Commune commune() {
        return commune;
    }

    /** The code of the measure. */
    public String measureCode() {
        return measureCode;
    }

    boolean described() {
        return described;
    }

    /** Direction, cell or service; null where nothing is described. */
    public @Nullable Bilingual unit() {
        return unit;
    }

    /** What is done, one by one; empty where nothing is described. */
    public List<Bilingual> activities() {
        return activities.texts();
    }

    /** Its cell, verbatim. */
    public String publishedText() {
        return publishedText;
    }
}
