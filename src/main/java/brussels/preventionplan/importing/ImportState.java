package brussels.preventionplan.importing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an import is ({@code LongRunningTaskStatus} of the Belgian REST guide). Constants are spelled as in the contract. */
@Schema(name = "ImportState")
enum ImportState {
    /** Being read, checked or stored. */
    processing,
    /** It changed nothing: its problem and its issues say why. */
    failed,
    /** Stored, or, as a dry run, told what it would come to. */
    done
}
