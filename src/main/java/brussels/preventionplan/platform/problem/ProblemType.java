package brussels.preventionplan.platform.problem;

import java.util.List;
import java.util.stream.Stream;

/**
 * The kinds of problem that the service answers with: those of the Belgian REST guide where it has one ([err-problem]),
 * else its own ([prb-type]). A title is English and the same each time.
 */
public enum ProblemType {
    /** The request breaks the contract; the issues say where. */
    badRequest("belgif", "Bad Request", 400),
    /** The operation asks for an access token, and none was sent. */
    noAccessToken("belgif", "No Access Token", 401),
    /** The access token that was sent is not one of those that the service takes. */
    invalidAccessToken("belgif", "Invalid Access Token", 401),
    /** The access token that was sent holds no longer. */
    expiredAccessToken("belgif", "Expired Access Token", 401),
    /** Whom the access token was given to may not do this. */
    missingPermission("belgif", "Missing Permission", 403),
    /** The path names nothing. */
    resourceNotFound("belgif", "Resource Not Found", 404),
    /** The resource is there but does not take the method; {@code Allow} names those that it takes. */
    methodNotAllowed(ProblemType.OWN, "Method Not Allowed", 405),
    /** The resource cannot be had in a media type that the client accepts. */
    notAcceptable(ProblemType.OWN, "Not Acceptable", 406),
    /** The request and the present state of the resource do not go together. */
    conflict(ProblemType.OWN, "Conflict", 409),
    /** What was here held a text that was redacted, and is gone with it. */
    redacted(ProblemType.OWN, "Redacted", 410),
    /** The resource is in another state than the one that {@code If-Match} names. */
    preconditionFailed(ProblemType.OWN, "Precondition Failed", 412),
    /** The request's body is larger than the service takes. */
    payloadTooLarge("belgif", "Payload Too Large", 413),
    /** The request's address is longer than the service takes. */
    uriTooLong(ProblemType.OWN, "URI Too Long", 414),
    /** The request's body is of a media type that the operation does not take. */
    unsupportedMediaType(ProblemType.OWN, "Unsupported Media Type", 415),
    /** A file that was sent in cannot be stored: the problem of an import, never of an answer. */
    importFailed(ProblemType.OWN, "Import Failed", 422),
    /** The operation asks for {@code If-Match}, so that nobody overwrites what they did not see. */
    preconditionRequired(ProblemType.OWN, "Precondition Required", 428),
    /** One client asks too often; {@code Retry-After} says when to come back. */
    tooManyRequests("belgif", "Too Many Requests", 429),
    /** The request's header fields are larger than the service takes. */
    headerFieldsTooLarge(ProblemType.OWN, "Request Header Fields Too Large", 431),
    /** A defect of the service; its log has the same instance. */
    internalServerError("belgif", "Internal Server Error", 500),
    /** Something behind the service answered what it cannot use. */
    badGateway("belgif", "Bad Gateway", 502),
    /**
     * The database is away, or something else without which nothing can be said; {@code Retry-After} says when to come
     * back.
     */
    serviceUnavailable("belgif", "Service Unavailable", 503),
    /** Something behind the service did not answer in time. */
    gatewayTimeout(ProblemType.OWN, "Gateway Timeout", 504);

    private static final String OWN = "safe-brussels:preventionPlan";

    private final boolean own;
    private final String urn;
    private final String title;
    private final int status;

    ProblemType(String owner, String title, int status) {
        this.own = owner.equals(OWN);
        this.urn = "urn:problem-type:" + owner + ":" + name();
        this.title = title;
        this.status = status;
    }

    /** The type as the answer names it: {@code urn:problem-type:…}. */
    public String urn() {
        return urn;
    }

    /** The kinds that are the API's own. */
    public static List<ProblemType> listOwn() {
        return Stream.of(values()).filter(type -> type.own).toList();
    }

    /** Whether it is the API's own, rather than one of the guide's. */
    boolean isOwn() {
        return own;
    }

    /** Where a kind that is the API's own is described, below the root of the API. */
    public String path() {
        return "refData/problemTypes/" + name();
    }

    /** What it is called, in English. */
    public String title() {
        return title;
    }

    /** The HTTP status that goes with it. */
    public int status() {
        return status;
    }

    /** The type that stands for an HTTP status, of several the first; an unknown one below 500 is a bad request, else a defect. */
    public static ProblemType ofStatus(int status) {
        for (ProblemType type : values()) {
            if (type.status == status) {
                return type;
            }
        }
        return status < 500 ? badRequest : internalServerError;
    }
}
