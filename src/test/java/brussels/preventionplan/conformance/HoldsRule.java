package brussels.preventionplan.conformance;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which rules of the Belgian REST guide a test holds: it turns red when one of them is broken. {@code
 * /doc/conformance} tells it to whoever asks; {@code bench/contract} takes it there.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface HoldsRule {

    /** Ids of rules, as in {@code conformance/rules.csv}. */
    String[] value();
}
