package brussels.preventionplan.document;

import jakarta.persistence.Embedded;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import org.jspecify.annotations.Nullable;

/** Something that a document says. It holds since one revision and, unless it still does, until another. */
@MappedSuperclass
public abstract class Fact {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long sinceRevision;
    private @Nullable Long untilRevision;

    @Embedded
    private Source source;

    protected Fact() {}

    /**
     * A fact that holds from now on.
     *
     * @param sinceRevision the number of the revision that brings it
     */
    protected Fact(long sinceRevision, Source source) {
        this.sinceRevision = sinceRevision;
        this.source = source;
    }

    /** Holds no longer from a revision on: another version of it does. */
    protected void end(long revision) {
        this.untilRevision = revision;
    }

    /** Whether it holds since just this revision. */
    protected boolean beginsWith(long revision) {
        return sinceRevision == revision;
    }

    /** The revision that brought it. */
    public long sinceRevision() {
        return sinceRevision;
    }

    /** Where it was published. */
    public Source source() {
        return source;
    }
}
