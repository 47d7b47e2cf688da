package brussels.preventionplan.platform.representation;

/** A form that an answer can be given in. */
public interface Form {

    /** Its media type, in lower case and without parameters. */
    String mediaType();
}
