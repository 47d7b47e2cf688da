package brussels.preventionplan.page;

import brussels.preventionplan.action.Actions;
import brussels.preventionplan.allocation.Allocations;
import brussels.preventionplan.commune.CommuneDeclaration;
import brussels.preventionplan.commune.CommuneDeclarations;
import brussels.preventionplan.commune.Communes;
import brussels.preventionplan.document.DocumentLines;
import brussels.preventionplan.grant.Grants;
import brussels.preventionplan.initiative.Initiatives;
import brussels.preventionplan.measure.MeasureTitles;
import brussels.preventionplan.measure.Measures;
import brussels.preventionplan.platform.message.MessageLanguage;
import brussels.preventionplan.platform.paging.PageQuery;
import brussels.preventionplan.platform.paging.Slice;
import brussels.preventionplan.platform.problem.ProblemException;
import brussels.preventionplan.platform.web.Links;
import brussels.preventionplan.reconciliation.ReconciliationViews;
import brussels.preventionplan.reconciliation.check.CheckStatus;
import brussels.preventionplan.reconciliation.check.YearStatus;
import brussels.preventionplan.revision.AsOf;
import brussels.preventionplan.search.Hit;
import brussels.preventionplan.search.Search;
import brussels.preventionplan.total.DeclaredTotals;
import brussels.preventionplan.total.PublishedYears;
import brussels.preventionplan.total.Totals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Year;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Brings together what the page shows, from the same repositories as the API; each part of it is bounded. */
@ApplicationScoped
class StartPage {

    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    private final PublishedYears years;
    private final ReconciliationViews reconciliations;
    private final Measures measures;
    private final MeasureTitles titles;
    private final Communes communes;
    private final CommuneDeclarations declarations;
    private final Actions actions;
    private final Totals totals;
    private final Grants grants;
    private final Allocations allocations;
    private final Initiatives initiatives;
    private final DeclaredTotals declaredTotals;
    private final DocumentLines lines;
    private final Search search;
    private final PageFiles files;

    StartPage(
            PublishedYears years,
            ReconciliationViews reconciliations,
            Measures measures,
            MeasureTitles titles,
            Communes communes,
            CommuneDeclarations declarations,
            Actions actions,
            Totals totals,
            Grants grants,
            Allocations allocations,
            Initiatives initiatives,
            DeclaredTotals declaredTotals,
            DocumentLines lines,
            Search search,
            PageFiles files) {
        this.years = years;
        this.reconciliations = reconciliations;
        this.measures = measures;
        this.titles = titles;
        this.communes = communes;
        this.declarations = declarations;
        this.actions = actions;
        this.totals = totals;
        this.grants = grants;
        this.allocations = allocations;
        this.initiatives = initiatives;
        this.declaredTotals = declaredTotals;
        this.lines = lines;
        this.search = search;
        this.files = files;
    }

    /**
     * What a question finds, looked for before and apart from all else; empty where too many search at once, or it takes too
     * long: the page is shown without it.
     */
    Optional<Slice<Hit>> find(String question) {
        try {
            return Optional.of(search.list(question, Set.of(), SearchPart.page()));
        } catch (ProblemException busy) {
            return Optional.empty();
        }
    }

    /**
     * The page of the year that is asked for, by default of the newest one that something is published of.
     *
     * @param found what the question of the visit finds
     */
    @Transactional
    PageView of(Visit visit, Optional<Slice<Hit>> found, Words words, Links links) {
        List<Integer> published = years.list(AsOf.NOW);
        int year = Optional.ofNullable(visit.year())
                .or(() -> published.stream().findFirst())
                .orElseGet(() -> Year.now(BRUSSELS).getValue());
        Edition edition = new Edition(visit, year, words, links);
        List<CommuneDeclaration> declared = declarations.listOfYear(year, AsOf.NOW);
        return new PageView(
                words,
                words.language().name(),
                files.version(),
                Arrays.stream(MessageLanguage.values())
                        .map(language -> new PageView.Language(
                                language.name(),
                                words.of("language." + language),
                                visit.linkWith(Map.of("lang", language.name()), "main"),
                                language == words.language()))
                        .toList(),
                visit.parameters().entrySet().stream()
                        .filter(each -> !each.getKey().equals("q"))
                        .map(each -> new PageView.Field(each.getKey(), each.getValue()))
                        .toList(),
                year,
                published.contains(year),
                words.of("nothingPublished", Map.of("year", String.valueOf(year))),
                published.stream()
                        .map(each -> new Choice(
                                each.toString(), visit.linkWith(Map.of("year", each.toString()), "main"), each == year))
                        .toList(),
                published.stream().findFirst().map(newest -> newest + 1).orElse(year),
                visit.q() == null ? SearchPart.nothing(edition) : SearchPart.of(visit.q(), found, edition),
                excerpt(edition),
                ChecksPart.of(reconciliations.of(year, visit.basis(), AsOf.NOW), titles.listTitles(), edition),
                CoveragePart.of(
                        communes.listInOrder(),
                        measures.listInOrder(),
                        actions.countByCommuneAndMeasure(year, AsOf.NOW),
                        declared,
                        edition),
                actions(edition),
                organizations(edition),
                OthersPart.of(allocations.listOfYear(year), initiatives.listOfYear(year), edition),
                Arrays.stream(CheckStatus.values())
                        .map(status ->
                                new Named(status.name(), Status.sign(status) + " " + words.of("status." + status)))
                        .toList(),
                Arrays.stream(YearStatus.values())
                        .map(status -> new Named(status.name(), words.of("verdict." + status)))
                        .toList(),
                links.to("imports"),
                DownloadsPart.of(
                        edition,
                        totals.listYears(AsOf.NOW).contains(year)
                                || declaredTotals.listYears(AsOf.NOW).contains(year),
                        !declared.isEmpty()));
    }

    /** A line without a document is one of the document that declares the totals of the year. */
    private ExcerptPart excerpt(Edition edition) {
        Integer line = edition.visit().line();
        if (line == null) {
            return ExcerptPart.NONE;
        }
        String documentId = Optional.ofNullable(edition.visit().documentId())
                .or(() -> declaredTotals.listDocumentIds(edition.year()).stream()
                        .sorted()
                        .findFirst())
                .orElse("");
        return ExcerptPart.of(
                documentId,
                line,
                lines.list(documentId, ExcerptPart.from(line), ExcerptPart.to(line), new PageQuery(1, 100))
                        .items(),
                edition);
    }

    private @Nullable ActionsPart actions(Edition edition) {
        return ActionsPart.isAskedFor(edition.visit())
                ? ActionsPart.of(
                        actions.list(
                                ActionsPart.query(edition.visit(), edition.year()), AsOf.NOW, ActionsPart.page(), null),
                        communes.listInOrder().stream()
                                .filter(commune -> Objects.equals(
                                        commune.nisCode(), edition.visit().nisCode()))
                                .findFirst()
                                .orElse(null),
                        edition)
                : null;
    }

    private OrganizationsPart organizations(Edition edition) {
        Slice<Totals.OfOrganization> largest =
                totals.listByOrganization(edition.year(), edition.visit().basis(), OrganizationsPart.page());
        return OrganizationsPart.of(
                largest,
                grants.listOfOrganizations(
                        edition.year(),
                        OrganizationsPart.withFewGrants(largest),
                        edition.visit().basis(),
                        AsOf.NOW,
                        OrganizationsPart.mostGrants()),
                edition);
    }
}
