package brussels.preventionplan.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the page shows, ready to be set.
 *
 * @param lang the language of the page
 * @param version of the files that belong to the page
 * @param address what the address says beside the question, for the form of the search to say it again
 * @param published whether anything is published of the year
 * @param nothingPublished says that nothing is
 * @param nextYear the first year after all that is published: a table that names none is checked as one of it
 * @param actions null where none are asked for
 * @param statuses of a check, with their signs, for the script that checks a table
 * @param verdicts on all checks of a year, for the same
 * @param importAddress where tables are sent to, absolute, for a command line
 */
record PageView(
        Words words,
        String lang,
        String version,
        List<Language> languages,
        List<Field> address,
        int year,
        boolean published,
        String nothingPublished,
        List<Choice> years,
        int nextYear,
        SearchPart search,
        ExcerptPart excerpt,
        ChecksPart checks,
        CoveragePart coverage,
        @Nullable ActionsPart actions,
        OrganizationsPart organizations,
        OthersPart others,
        List<Named> statuses,
        List<Named> verdicts,
        String importAddress,
        DownloadsPart downloads) {

    /** A language that the page speaks, and the way to the page in it. */
    record Language(String code, String name, String href, boolean current) {}

    /** A parameter of the address. */
    record Field(String name, String value) {}
}
