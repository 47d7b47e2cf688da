package brussels.preventionplan.page;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What can be taken away, in the formats of other tools. */
record DownloadsPart(List<File> files) {

    /** One thing in its formats. */
    record File(String title, List<Format> formats) {}

    /** The way to it in one format. */
    record Format(String text, String href) {}

    static DownloadsPart of(Edition edition) {
        return new DownloadsPart(List.of(
                file("grants", edition.apiOfYearAndBasis("grants", Map.of()), edition, "csv", "xlsx"),
                file("actions", edition.apiOfYear("actions", Map.of()), edition, "csv", "xlsx"),
                file("reconciliations", edition.apiOfBasis("reconciliations"), edition, "csv", "xlsx"),
                file("dataset", edition.apiOfBasis("exports/dataset"), edition, "xlsx", "zip"),
                file(
                        "annexGrants",
                        edition.apiOfYearAndBasis("exports/annex", Map.of("kind", "grants")),
                        edition,
                        "html",
                        "text",
                        "csv",
                        "xlsx"),
                file(
                        "annexActions",
                        edition.apiOfYear("exports/annex", Map.of("kind", "actions")),
                        edition,
                        "html",
                        "text",
                        "csv",
                        "xlsx"),
                file("inventory", edition.apiOfYearAndBasis("exports/inventory", Map.of()), edition, "csv", "xlsx"),
                file("catalog", edition.api("exports/catalog"), edition, "ttl", "jsonld"),
                new File(
                        edition.words().of("download.datapackage"),
                        List.of(new Format("JSON", edition.api("exports/datapackage"))))));
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
