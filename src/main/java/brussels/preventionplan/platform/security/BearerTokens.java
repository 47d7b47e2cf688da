package brussels.preventionplan.platform.security;

import brussels.preventionplan.platform.problem.ProblemException;
import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells by the bearer token of a request who sent it. Stands in for Quarkus's own mechanism, to which it leaves the tokens
 * of a provider. A request without a token is nobody's, and may read; one with a token that does not hold is refused,
 * whatever it asks for.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class BearerTokens implements HttpAuthenticationMechanism {

    private static final Logger LOG = Logger.getLogger(BearerTokens.class);
    private static final String SCHEME = "Bearer ";
    /** A signed token in its compact form (RFC 7515, section 3.1); whatever else comes is none, and nobody is asked. */
    private static final Pattern SIGNED = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");

    private static final SecurityIdentity OPERATOR = QuarkusSecurityIdentity.builder()
            .setPrincipal(new QuarkusPrincipal("operator"))
            .addRoles(Set.of(Role.IMPORTER, Role.CURATOR))
            .build();

    private final AccessConfig config;
    private final OperatorToken operatorToken;
    private final OidcAuthenticationMechanism ofProvider;

    BearerTokens(AccessConfig config, OperatorToken operatorToken, OidcAuthenticationMechanism ofProvider) {
        this.config = config;
        this.operatorToken = operatorToken;
        this.ofProvider = ofProvider;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        Optional<String> token = token(context.request().getHeader(HttpHeaders.AUTHORIZATION));
        if (token.isEmpty()) {
            return Uni.createFrom().nullItem();
        }
        if (config.providerUrl().isPresent()) {
            if (!SIGNED.matcher(token.get()).matches()) {
                return Uni.createFrom().failure(ProblemException.invalidAccessToken());
            }
            return ofProvider.authenticate(context, providers).onFailure().transform(BearerTokens::refusal);
        }
        return operatorToken.is(token.get())
                ? Uni.createFrom().item(OPERATOR)
                : Uni.createFrom().failure(ProblemException.invalidAccessToken());
    }

    /** What a provider refused; without an answer of the provider nothing can be said of a token. */
    private static Throwable refusal(Throwable failure) {
        if (!(failure instanceof AuthenticationException) && isAway(failure)) {
            LOG.warnf("The provider of tokens cannot be asked: %s", failure);
            return ProblemException.serviceUnavailable();
        }
        LOG.debugf(failure, "A token is refused");
        return ExpiredToken.isCauseOf(failure)
                ? ProblemException.expiredAccessToken()
                : ProblemException.invalidAccessToken();
    }

    private static boolean isAway(Throwable failure) {
        return failure instanceof OIDCException
                || failure instanceof IOException
                || failure instanceof TimeoutException
                || (failure.getCause() != null && isAway(failure.getCause()));
    }

    /** The token of a header; empty where it holds none, or something that is not for this service, as of a proxy. */
    private static Optional<String> token(@Nullable String header) {
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.of(header.substring(SCHEME.length()).strip())
                : Optional.empty();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, HttpHeaders.WWW_AUTHENTICATE, SCHEME.strip()));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return Uni.createFrom()
                .item(new HttpCredentialTransport(HttpCredentialTransport.Type.AUTHORIZATION, SCHEME.strip()));
    }
}
