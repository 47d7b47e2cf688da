package brussels.preventionplan.importing;

import brussels.preventionplan.allocation.Allocation;
import brussels.preventionplan.allocation.Allocations;
import brussels.preventionplan.importing.reading.Letter;
import brussels.preventionplan.initiative.Initiative;
import brussels.preventionplan.initiative.Initiatives;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Stores what a letter tells beside its annexes. */
@ApplicationScoped
class LetterLoading {

    private final Allocations allocations;
    private final Initiatives initiatives;

    LetterLoading(Allocations allocations, Initiatives initiatives) {
        this.allocations = allocations;
        this.initiatives = initiatives;
    }

    /** @param versions the ids of all earlier versions of the document */
    void load(@Nullable Letter letter, Set<String> versions, Origin origin) {
        if (letter == null) {
            return;
        }
        allocations.end(versions, origin.revision());
        initiatives.end(versions, origin.revision());
        letter.allocations()
                .forEach(read -> allocations.persist(new Allocation(
                        origin.revision(),
                        origin.at(read.place()),
                        read.year(),
                        read.beneficiary(),
                        read.planCode(),
                        read.amount(),
                        read.scope())));
        letter.initiatives()
                .forEach(read -> initiatives.persist(new Initiative(
                        origin.revision(),
                        origin.at(read.place()),
                        read.year(),
                        read.kind(),
                        read.organizer(),
                        new Initiative.Described(
                                read.name(),
                                read.frequency(),
                                read.participants(),
                                read.topics(),
                                read.description()))));
    }
}
