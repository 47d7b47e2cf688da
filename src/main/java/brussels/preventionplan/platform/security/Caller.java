package brussels.preventionplan.platform.security;

import brussels.preventionplan.platform.problem.ProblemException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who sent the request at hand. For operations whose role depends on more than their address; others are annotated. */
@ApplicationScoped
public class Caller {

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** Whether the request has no token. */
    public boolean isAnonymous() {
        return identity.isAnonymous();
    }

    /** Whether the token of the request gives the role; false where there is no token. */
    public boolean has(Role role) {
        return identity.hasRole(role.name());
    }

    /**
     * Who sent the request, acting in a role. To be asked on the request's own thread: what goes on after the answer
     * takes the actor along.
     *
     * @throws ProblemException where the request has no token (401), or its token does not give the role (403)
     */
    public Actor as(Role role) {
        if (identity.isAnonymous()) {
            throw ProblemException.noAccessToken();
        }
        if (!has(role)) {
            throw ProblemException.missingPermission(role.name());
        }
        String subject = identity.getPrincipal() instanceof JsonWebToken token ? token.getSubject() : null;
        return new Actor(subject == null ? identity.getPrincipal().getName() : subject, role);
    }
}
