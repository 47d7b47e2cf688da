package brussels.preventionplan.page;

import brussels.preventionplan.language.Bilingual;
import brussels.preventionplan.platform.message.MessageLanguage;
import brussels.preventionplan.platform.paging.PageQuery;
import brussels.preventionplan.platform.paging.Slice;
import brussels.preventionplan.search.Hit;
import brussels.preventionplan.search.HitKind;
import brussels.preventionplan.search.Part;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is searched for, and what is found.
 *
 * @param question empty where nothing is searched for
 * @param summary how much is found, in words; empty where nothing is searched for
 * @param api the search for all of it
 * @param kinds what each kind of hit is called, for the script that searches as one types
 */
record SearchPart(String question, String summary, List<Item> items, String api, List<Named> kinds) {

    private static final String PATH = "search";

    private static final int AT_MOST = 20;
    private static final int LONGEST_TITLE = 160;

    /**
     * One hit.
     *
     * @param fragmentLang {@code fr} or {@code nl} where the fragment stands in one half of the title, else empty: not known
     * @param line null for what no document says
     */
    record Item(
            Phrase title,
            String kind,
            String api,
            List<Part> fragment,
            String fragmentLang,
            @Nullable LineLink line) {}

    /** As many as are shown. */
    static PageQuery page() {
        return new PageQuery(1, AT_MOST);
    }

    /** A page on which nothing is searched for. */
    static SearchPart nothing(Edition edition) {
        return new SearchPart("", "", List.of(), edition.api(PATH), kinds(edition.words()));
    }

    /** @param hits empty where the search did not come to its end */
    static SearchPart of(String question, Optional<Slice<Hit>> hits, Edition edition) {
        Words words = edition.words();
        String api = edition.api(PATH + Visit.query(Map.of("q", question)));
        if (hits.isEmpty()) {
            return new SearchPart(question, words.of("failed"), List.of(), api, kinds(words));
        }
        Slice<Hit> found = hits.get();
        return new SearchPart(
                question,
                words.of(
                        found.count().getAsLong() == 0 ? "hits.none" : "hits.some",
                        Map.of("total", words.number(found.count().getAsLong()), "question", question)),
                found.items().stream().map(hit -> item(hit, edition)).toList(),
                api,
                kinds(words));
    }

    private static List<Named> kinds(Words words) {
        return Arrays.stream(HitKind.values())
                .map(kind -> new Named(kind.name(), words.of("kind." + kind)))
                .toList();
    }

    private static Item item(Hit hit, Edition edition) {
        return new Item(
                Phrase.of(hit.title(), edition.words().language()).cut(LONGEST_TITLE),
                edition.words().of("kind." + hit.kind()),
                edition.api(hit.path()),
                hit.fragment(),
                language(hit.title(), hit.fragment().stream().map(Part::text).collect(Collectors.joining())),
                hit.source() == null ? null : edition.line(hit.source()));
    }

    private static String language(Bilingual title, String fragment) {
        boolean french = title.fr() != null && title.fr().contains(fragment);
        boolean dutch = title.nl() != null && title.nl().contains(fragment);
        if (french == dutch) {
            return "";
        }
        return (french ? MessageLanguage.fr : MessageLanguage.nl).name();
    }
}
