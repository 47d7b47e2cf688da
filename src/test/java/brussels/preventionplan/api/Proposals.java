package brussels.preventionplan.api;

import org.jspecify.annotations.Nullable;

/** Corrections as curators propose them. */
final class Proposals {

    private Proposals() {}

    /**
     * A change of one value, as a proposal writes it.
     *
     * @param path of its subject below the root of the API, or a link
     * @param corrected null to leave it out
     */
    static String change(String path, String property, @Nullable String corrected) {
        String href = path.startsWith("http")
                ? path
                : Service.text(Service.get("communes"), "self").replaceFirst("communes.*", "") + path;
        return "{\"subject\":{\"href\":\"" + href + "\"},\"property\":\"" + property + "\""
                + (corrected == null ? "" : ",\"corrected\":\"" + corrected + "\"") + "}";
    }
}
