package brussels.preventionplan.platform.answer;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What can be set of the answers that are kept. */
@ConfigMapping(prefix = "preventionplan.answers")
interface AnswersConfig {

    /** How much memory they take at most; 0 keeps none. */
    @WithDefault("32M")
    MemorySize memory();
}
