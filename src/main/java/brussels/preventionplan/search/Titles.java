package brussels.preventionplan.search;

import brussels.preventionplan.finding.Finding;
import brussels.preventionplan.finding.FindingType;
import brussels.preventionplan.language.Bilingual;
import brussels.preventionplan.platform.message.MessageLanguage;
import brussels.preventionplan.platform.message.Messages;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Puts what has no title of its own into words: findings, lines, declared totals. */
@ApplicationScoped
class Titles {

    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    private final Messages messages;
    private final ObjectMapper json;

    Titles(Messages messages, ObjectMapper json) {
        this.messages = messages;
        this.json = json;
    }

    /** @param details what the sentence names, as a JSON object; of a finding its type too */
    Bilingual of(HitKind kind, String details) {
        Map<String, String> arguments = read(details);
        String type = arguments.get("type");
        String key = kind == HitKind.finding && type != null
                ? Finding.messageKey(FindingType.valueOf(type), arguments)
                : "search." + kind;
        return new Bilingual(
                messages.text(MessageLanguage.fr, key, arguments), messages.text(MessageLanguage.nl, key, arguments));
    }

    private Map<String, String> read(String details) {
        try {
            return json.readValue(details, DETAILS);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
