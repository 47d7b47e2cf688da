package brussels.preventionplan.client;

import brussels.preventionplan.client.generated.ApiException;
import brussels.preventionplan.client.generated.api.GrantsToNonProfitsApi;
import brussels.preventionplan.client.generated.api.GrantsToNonProfitsApi.APIListGrantsRequest;
import brussels.preventionplan.client.generated.model.Grant;
import brussels.preventionplan.client.generated.model.GrantCollection;
import brussels.preventionplan.client.generated.model.GrantSort;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Lists the grants of some measures, or of all, from the largest to the smallest, page by page. */
public final class ListGrants {

    private static final int PAGE_SIZE = 10;

    private ListGrants() {}

    /**
     * Prints a line for each grant: measure, amount in euro, organization.
     *
     * @param arguments the service's origin, then codes of measures; by default {@code http://localhost:8080}, and all
     */
    public static void main(String... arguments) throws ApiException {
        String origin = arguments.length > 0 ? arguments[0] : "http://localhost:8080";
        List<String> measures = List.of(arguments).subList(Math.min(1, arguments.length), arguments.length);
        PrintStream output = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        GrantsToNonProfitsApi grants = new GrantsToNonProfitsApi(PreventionPlan.at(origin));
        GrantCollection page;
        int number = 1;
        do {
            page = grants.listGrants(APIListGrantsRequest.newBuilder()
                    .measure(measures)
                    .sort(List.of(GrantSort.fromValue("-amount")))
                    .page(number++)
                    .pageSize(PAGE_SIZE)
                    .build());
            page.getItems().stream().map(ListGrants::line).forEach(output::println);
        } while (page.getNext() != null);
    }

    private static String line(Grant grant) {
        return "%s  %10s  %s"
                .formatted(
                        grant.getMeasure().getMeasureCode(),
                        grant.getAmount() == null ? "not stated" : grant.getAmount().getValue().toPlainString(),
                        grant.getOrganization().getName());
    }
}
