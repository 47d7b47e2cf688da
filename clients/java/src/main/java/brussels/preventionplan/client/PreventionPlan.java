package brussels.preventionplan.client;

import brussels.preventionplan.client.generated.ApiClient;

/** Where the service is, for the generated classes: {@code new GrantsToNonProfitsApi(PreventionPlan.at(origin))}. */
public final class PreventionPlan {

    private PreventionPlan() {}

    /**
     * The service at an origin.
     *
     * @param origin scheme and host, without a path: {@code http://localhost:8080}
     */
    public static ApiClient at(String origin) {
        ApiClient client = new ApiClient();
        client.updateBaseUri(origin + "/preventionPlan/v1");
        // The generated code would take lists as CSV or XLSX as well, but reads JSON.
        client.setRequestInterceptor(request -> request.setHeader("Accept", "application/json, */*;q=0.1"));
        return client;
    }
}
