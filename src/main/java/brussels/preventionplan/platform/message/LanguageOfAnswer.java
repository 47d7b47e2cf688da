package brussels.preventionplan.platform.message;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Marks an answer that holds sentences in the language of its request. */
class LanguageOfAnswer {

    private final RequestLanguage language;

    LanguageOfAnswer(RequestLanguage language) {
        this.language = language;
    }

    @ServerResponseFilter
    void mark(ContainerResponseContext response) {
        if (language.isUsed()) {
            response.getHeaders()
                    .putSingle(HttpHeaders.CONTENT_LANGUAGE, language.language().name());
            response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        }
    }
}
