package brussels.preventionplan.platform.problem;

/** Tells which methods a resource takes. The room of the contract is below this one, so it brings the answer. */
public interface AllowedMethods {

    /**
     * The methods that the resource takes, as {@code Allow} lists them (RFC 9110, section 10.2.1).
     *
     * @param path of a resource, below the root of the API, with a slash at its start
     */
    String of(String path);
}
