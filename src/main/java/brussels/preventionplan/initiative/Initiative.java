package brussels.preventionplan.initiative;

import brussels.preventionplan.document.Fact;
import brussels.preventionplan.document.Source;
import brussels.preventionplan.language.Bilingual;
import brussels.preventionplan.language.Bilinguals;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Something that the Region itself organizes: the platform, the working group. */
@Entity
@Table(name = "initiatives")
public class Initiative extends Fact {

    private String initiativeId;
    private int year;
    private String kind;

    @Embedded
    private @Nullable Bilingual name;

    private String organizer;

    @Embedded
    private @Nullable Bilingual frequency;

    @Embedded
    private @Nullable Bilingual participants;

    @JdbcTypeCode(SqlTypes.JSON)
    private Bilinguals topics = new Bilinguals(List.of());

    @Embedded
    private @Nullable Bilingual description;

    protected Initiative() {}

    /** @param kind {@code regionalPlatform} or {@code workingGroup} */
    public Initiative(long sinceRevision, Source source, int year, String kind, String organizer, Described described) {
        super(sinceRevision, source);
        this.initiativeId = idOf(year, kind);
        this.year = year;
        this.kind = kind;
        this.organizer = organizer;
        this.name = described.name();
        this.frequency = described.frequency();
        this.participants = described.participants();
        this.topics = new Bilinguals(described.topics());
        this.description = described.description();
    }

    /** What the letter says of an initiative; what it does not say is null, or an empty list. */
    public record Described(
            Bilingual name,
            @Nullable Bilingual frequency,
            @Nullable Bilingual participants,
            List<Bilingual> topics,
            Bilingual description) {

        public Described {
            topics = List.copyOf(topics);
        }
    }

    /** The id of the initiative of a kind in a year. */
    public static String idOf(int year, String kind) {
        return year + "-" + kind;
    }

    /** The path of the resource, below the root of the API. */
    public String path() {
        return "initiatives/" + initiativeId;
    }

    String initiativeId() {
        return initiativeId;
    }

    int year() {
        return year;
    }

    String kind() {
        return kind;
    }

    /** As printed; null where it is not named. */
    public @Nullable Bilingual name() {
        return name;
    }

    String organizer() {
        return organizer;
    }

    /** How often, in the document's own words; null where it does not say. */
    public @Nullable Bilingual frequency() {
        return frequency;
    }

    @Nullable
    Bilingual participants() {
        return participants;
    }

    List<Bilingual> topics() {
        return topics.texts();
    }

    /** What the document says of it; null where that is nothing. */
    public @Nullable Bilingual description() {
        return description;
    }
}
