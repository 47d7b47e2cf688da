package brussels.preventionplan.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What can be taken away, in the formats of other tools. */
record DownloadsPart(List<File> files) {

    /** One thing in its formats. */
    record File(String title, List<Format> formats) {}

    /** The way to it in one format. */
    record Format(String text, String href) {}

    /**
     * What there is of a year.
     *
     * @param withGrants whether the year has an annex of grants, and so for actions: there is none to take away else
     */
    static DownloadsPart of(Edition edition, boolean withGrants, boolean withActions) {
        List<File> files = new ArrayList<>();
        files.add(file("grants", edition.apiOfYearAndBasis("grants", Map.of()), edition, "csv", "xlsx"));
        files.add(file("actions", edition.apiOfYear("actions", Map.of()), edition, "csv", "xlsx"));
        files.add(file("reconciliations", edition.apiOfBasis("reconciliations"), edition, "csv", "xlsx"));
        files.add(file("dataset", edition.apiOfBasis("exports/dataset"), edition, "xlsx", "zip"));
        if (withGrants) {
            String annex = edition.apiOfYearAndBasis("exports/annex", Map.of("kind", "grants"));
            files.add(file("annexGrants", annex, edition, "html", "text", "csv", "xlsx"));
        }
        if (withActions) {
            String annex = edition.apiOfYear("exports/annex", Map.of("kind", "actions"));
            files.add(file("annexActions", annex, edition, "html", "text", "csv", "xlsx"));
        }
        files.add(file("inventory", edition.apiOfYearAndBasis("exports/inventory", Map.of()), edition, "csv", "xlsx"));
        files.add(file("catalog", edition.api("exports/catalog"), edition, "ttl", "jsonld"));
        files.add(new File(
                edition.words().of("download.datapackage"),
                List.of(new Format("JSON", edition.api("exports/datapackage")))));
        return new DownloadsPart(List.copyOf(files));
    }

    private static File file(String name, String address, Edition edition, String... formats) {
        String separator = address.contains("?") ? "&" : "?";
        return new File(
                edition.words().of("download." + name),
                Stream.of(formats)
                        .map(format -> new Format(
                                edition.words().of("format." + format), address + separator + "format=" + format))
                        .toList());
    }
}
