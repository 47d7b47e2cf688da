package brussels.preventionplan.total;

import brussels.preventionplan.grant.GrantQuery;
import brussels.preventionplan.measure.Measure;
import brussels.preventionplan.measure.MeasureReference;
import brussels.preventionplan.measure.Measures;
import brussels.preventionplan.measure.ThemeReference;
import brussels.preventionplan.organization.Organization;
import brussels.preventionplan.organization.OrganizationReference;
import brussels.preventionplan.organization.Organizations;
import brussels.preventionplan.platform.web.Links;
import brussels.preventionplan.revision.AsOf;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Makes what is given out of totals: each with its group and the links to itself and to the grants that it adds up, their
 * parameters in the order of their names.
 */
@ApplicationScoped
class TotalViews {

    private final Measures measures;
    private final Organizations organizations;
    private final Links links;

    TotalViews(Measures measures, Organizations organizations, Links links) {
        this.measures = measures;
        this.organizations = organizations;
        this.links = links;
    }

    /** The making of one answer: what it has to look up is looked up once. */
    Making of(List<GroupBy> groups, GrantQuery query, AsOf asOf, Totals.Row overall, List<Totals.Row> rows) {
        Map<String, List<String>> parameters = new TreeMap<>(query.parameters());
        parameters.putAll(asOf.parameters());
        Map<String, Organization> named = groups.contains(GroupBy.organization)
                ? organizations.listById(rows.stream()
                        .flatMap(row -> Stream.of(row.first(), row.second()))
                        .toList())
                : Map.of();
        List<Measure> all = groups.contains(GroupBy.theme) ? measures.listInOrder() : List.of();
        return new Making(groups, parameters, overall, named, all, links);
    }

    /**
     * The making of one answer.
     *
     * @param parameters the filters and the state that were asked for
     * @param named the organizations that it names, by id
     * @param measures all measures, where it is grouped by theme
     */
    record Making(
            List<GroupBy> groups,
            Map<String, List<String>> parameters,
            Totals.Row whole,
            Map<String, Organization> named,
            List<Measure> measures,
            Links links) {

        TotalView overall() {
            return view(TotalView.Group.ALL, whole, new TreeMap<>(parameters));
        }

        TotalView view(Totals.Row row) {
            Map<String, List<String>> narrowed = new TreeMap<>(parameters);
            TotalView.Group group = TotalView.Group.ALL;
            for (int i = 0; i < groups.size(); i++) {
                String key = i == 0 ? row.first() : row.second();
                narrow(narrowed, groups.get(i), key);
                group = with(group, groups.get(i), key);
            }
            return view(group, row, narrowed);
        }

        private TotalView view(TotalView.Group group, Totals.Row row, Map<String, List<String>> narrowed) {
            Map<String, List<String>> self = new TreeMap<>();
            self.put("by", groups.stream().map(GroupBy::name).toList());
            self.putAll(narrowed);
            return TotalView.of(group, row, whole.sum(), links.link("grants", narrowed), links.to("totals", self));
        }

        /** Grants have no filter for a theme: its measures stand for it, or those of them that are asked for. */
        private void narrow(Map<String, List<String>> filters, GroupBy by, String key) {
            switch (by) {
                case measure -> filters.put("measure", List.of(key));
                case organization -> filters.put("organizationId", List.of(key));
                case year -> filters.put("year", List.of(key));
                case theme ->
                    filters.merge(
                            "measure",
                            measures.stream()
                                    .filter(measure ->
                                            measure.theme().themeCode().equals(key))
                                    .map(Measure::measureCode)
                                    .toList(),
                            (asked, ofTheme) ->
                                    asked.stream().filter(ofTheme::contains).toList());
            }
        }

        private TotalView.Group with(TotalView.Group group, GroupBy by, String key) {
            return switch (by) {
                case measure ->
                    new TotalView.Group(
                            MeasureReference.of(key, links), group.organization(), group.theme(), group.year());
                case organization ->
                    new TotalView.Group(
                            group.measure(),
                            OrganizationReference.of(
                                    Objects.requireNonNull(named.get(key), "a grant has an organization"), links),
                            group.theme(),
                            group.year());
                case theme ->
                    new TotalView.Group(
                            group.measure(), group.organization(), ThemeReference.of(key, links), group.year());
                case year ->
                    new TotalView.Group(group.measure(), group.organization(), group.theme(), Integer.valueOf(key));
            };
        }
    }
}
