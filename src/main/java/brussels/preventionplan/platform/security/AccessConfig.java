package brussels.preventionplan.platform.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Whose tokens are taken. */
@ConfigMapping(prefix = "preventionplan.access")
interface AccessConfig {

    /**
     * The address of the provider of OpenID Connect, below which its {@code .well-known/openid-configuration} lies; where
     * there is none, the operator's token is the only one.
     */
    Optional<String> providerUrl();

    /** Who the provider's tokens must say issued them ({@code iss}); what the provider says of itself by default. */
    Optional<String> issuer();

    /** Whom the provider's tokens must be meant for ({@code aud}). */
    @WithDefault("prevention-plan")
    String audience();

    /** Where the provider's tokens name roles, as in {@code realm_access/roles}; where Keycloak puts them by default. */
    Optional<String> rolesClaim();

    /** The operator's token itself, for services that share one; it is then in no file. */
    Optional<String> operatorToken();

    /** The file with the operator's token; made where it is missing. */
    Path operatorTokenFile();
}
