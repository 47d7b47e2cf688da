package brussels.preventionplan.commune;

import brussels.preventionplan.document.Fact;
import brussels.preventionplan.document.Source;
import brussels.preventionplan.measure.MeasureCode;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What the rows of one commune in Annex 1 declare for a year. */
@Entity
@Table(name = "commune_declarations")
public class CommuneDeclaration extends Fact {

    private int year;
    private int nisCode;

    @Enumerated(EnumType.STRING)
    private DeclarationStatus status;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> measures = new ArrayList<>();

    private String publishedName;

    protected CommuneDeclaration() {}

    /**
     * A declaration as published.
     *
     * @param measures the measure of each row that names one, repetitions included
     * @param publishedName the commune as the annex spells it
     */
    public CommuneDeclaration(
            long sinceRevision,
            Source source,
            int year,
            int nisCode,
            DeclarationStatus status,
            List<MeasureCode> measures,
            String publishedName) {
        super(sinceRevision, source);
        this.year = year;
        this.nisCode = nisCode;
        this.status = status;
        this.measures =
                new ArrayList<>(measures.stream().map(MeasureCode::toString).toList());
        this.publishedName = publishedName;
    }

    int year() {
        return year;
    }

    /** The commune. */
    public int nisCode() {
        return nisCode;
    }

    /** Whether it declares anything. */
    public DeclarationStatus status() {
        return status;
    }

    int actionCount() {
        return measures.size();
    }

    /** The measures that it names, in order. */
    public List<String> measures() {
        return measures.stream().distinct().sorted().toList();
    }

    /** The commune as the annex spells it. */
    public String publishedName() {
        return publishedName;
    }
}
