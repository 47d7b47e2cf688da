package brussels.preventionplan.search;

import brussels.preventionplan.document.Source;
import brussels.preventionplan.language.Bilingual;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a question finds.
 *
 * @param title what it is called; a name that is the same in both languages stands in both
 * @param path of its resource, below the root of the API
 * @param fragment the text around the first word that was found: its parts, one after the other, are a part of that text
 * @param source where it was published, or null for what no document says
 */
public record Hit(
        HitKind kind,
        Bilingual title,
        String path,
        List<Part> fragment,
        @Nullable Source source) {

    public Hit {
        fragment = List.copyOf(fragment);
    }
}
