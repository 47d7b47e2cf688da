package brussels.preventionplan.change;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a revision did to a resource. Constants are spelled as in the contract. */
@Schema(name = "ChangeType")
enum ChangeType {
    /** It is there since this revision. */
    created,
    /** It says something else since this revision, be it only where it was published. */
    changed,
    /** It is in no list from this revision on. */
    removed
}
