package brussels.preventionplan.platform.security;

import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The provider of OpenID Connect whose tokens are taken, if there is one. It is asked for its keys when the first token
 * comes, so that the service starts without it; and never about a token, which its keys tell all about.
 */
@ApplicationScoped
class TokenProvider implements TenantConfigResolver {

    private static final Duration TO_CONNECT = Duration.ofSeconds(3);

    private final @Nullable OidcTenantConfig provider;

    TokenProvider(AccessConfig config) {
        this.provider = config.providerUrl().map(url -> of(url, config)).orElse(null);
    }

    private static OidcTenantConfig of(String url, AccessConfig config) {
        var token = OidcTenantConfig.authServerUrl(url)
                .tenantId("provider")
                .applicationType(ApplicationType.SERVICE)
                .connectionTimeout(TO_CONNECT)
                .token()
                .subjectRequired()
                .audience(List.of(config.audience()))
                .allowOpaqueTokenIntrospection(false)
                .allowJwtIntrospection(false);
        config.issuer().ifPresent(token::issuer);
        var provider = token.end();
        config.rolesClaim()
                .ifPresent(
                        claim -> provider.roles().roleClaimPath(List.of(claim)).end());
        return provider.build();
    }

    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext context, OidcRequestContext<OidcTenantConfig> requestContext) {
        return provider == null ? Uni.createFrom().nullItem() : Uni.createFrom().item(provider);
    }
}
