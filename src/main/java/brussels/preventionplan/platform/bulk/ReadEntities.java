package brussels.preventionplan.platform.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** What a transaction has read: it keeps all of it, which whoever reads a whole list has no use for. */
@ApplicationScoped
public class ReadEntities {

    private final EntityManager entities;

    ReadEntities(EntityManager entities) {
        this.entities = entities;
    }

    /** Lets go of everything that the transaction at hand has read so far. */
    public void forget() {
        entities.clear();
    }
}
