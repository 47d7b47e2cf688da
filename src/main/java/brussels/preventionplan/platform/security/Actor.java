package brussels.preventionplan.platform.security;

import org.jspecify.annotations.Nullable;

/**
 * Who writes, and in which role.
 *
 * @param name the subject of the token ({@code sub}), {@code operator} for the operator's token, {@code system} for the
 *     service itself
 * @param role null for the service itself
 */
public record Actor(String name, @Nullable Role role) {

    /** The service itself, as it writes at its start. */
    public static final Actor SYSTEM = new Actor("system", null);
}
