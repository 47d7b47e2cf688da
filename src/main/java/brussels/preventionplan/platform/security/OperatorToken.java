package brussels.preventionplan.platform.security;

import brussels.preventionplan.platform.database.OwnerOnly;
import brussels.preventionplan.platform.digest.Sha256;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.jboss.logging.Logger;

/**
 * The one token of a service without a provider of tokens: 256 random bits, made at the first start in a file that its
 * owner alone can read, or given by the operator. Kept as its digest only.
 */
@ApplicationScoped
class OperatorToken {

    private static final Logger LOG = Logger.getLogger(OperatorToken.class);
    private static final int BYTES = 32;
    private static final int FEWEST_CHARACTERS = 32;

    private final AccessConfig config;
    private volatile byte[] digest = {};

    OperatorToken(AccessConfig config) {
        this.config = config;
    }

    /** A token that cannot be had or is too weak stops the start with one sentence. */
    void prepare(@Observes StartupEvent started) {
        if (config.providerUrl().isPresent()) {
            if (config.operatorToken().isPresent()) {
                throw new ConfigurationException("preventionplan.access.provider-url and"
                        + " preventionplan.access.operator-token are both set: with a provider the operator's token is"
                        + " not taken, so leave one of them out.");
            }
            return;
        }
        String token = config.operatorToken().orElseGet(this::ofFile).strip();
        if (token.length() < FEWEST_CHARACTERS) {
            throw new ConfigurationException("The operator's token ("
                    + (config.operatorToken().isPresent()
                            ? "preventionplan.access.operator-token"
                            : config.operatorTokenFile())
                    + ") has fewer than " + FEWEST_CHARACTERS
                    + " characters: give it a long random one, or remove it and have one made.");
        }
        digest = digest(token);
    }

    private String ofFile() {
        Path file = config.operatorTokenFile().toAbsolutePath();
        try {
            if (!Files.exists(file)) {
                make(file);
                LOG.infof("Made the operator's token, with which one may write: it lies in %s", file);
            }
            return Files.readString(file);
        } catch (IOException unusable) {
            throw new ConfigurationException(
                    "The file of the operator's token (" + file + ") cannot be used: " + unusable + ".");
        }
    }

    /** Whole under its name or not at all; of services that start at once in one folder, one makes it. */
    private static void make(Path file) throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        OwnerOnly.createFolders(file.resolveSibling(""));
        Path unfinished = file.resolveSibling(
                file.getFileName() + ".new-" + ProcessHandle.current().pid());
        Files.deleteIfExists(unfinished);
        OwnerOnly.write(unfinished, Base64.getUrlEncoder().withoutPadding().encodeToString(random) + "\n");
        try {
            Files.move(unfinished, file);
        } catch (FileAlreadyExistsException another) {
            LOG.debugf("Another service made %s", file);
            Files.delete(unfinished);
        }
    }

    /** Whether it is the token; takes the same time for any wrong one. */
    boolean is(String token) {
        return MessageDigest.isEqual(digest, digest(token));
    }

    private static byte[] digest(String token) {
        return Sha256.of(token.getBytes(StandardCharsets.UTF_8));
    }
}
