package brussels.preventionplan.importing;

import brussels.preventionplan.document.Place;
import brussels.preventionplan.grant.StagedGrants;
import brussels.preventionplan.importing.checking.EarlierNames;
import brussels.preventionplan.importing.checking.IdentifiedOrganization;
import brussels.preventionplan.importing.checking.LikelyNames;
import brussels.preventionplan.importing.checking.LikelyVariant;
import brussels.preventionplan.importing.checking.Outliers;
import brussels.preventionplan.importing.checking.RepeatedRow;
import brussels.preventionplan.importing.reading.Columns;
import brussels.preventionplan.organization.NameVariants;
import brussels.preventionplan.organization.StagedOrganizations;
import brussels.preventionplan.platform.bulk.Staging;
import brussels.preventionplan.platform.query.SearchableText;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells whose grants are, finds what is odd about them together, and stores them with the non-profits that they go to. */
@ApplicationScoped
class GrantLoading {

    /** So many new names are compared with all others; a table of more is no list of a region's non-profits. */
    private static final int MOST_NEW_NAMES = 1000;

    private final StagedGrants grants;
    private final StagedOrganizations organizations;

    GrantLoading(StagedGrants grants, StagedOrganizations organizations) {
        this.grants = grants;
        this.organizations = organizations;
    }

    /**
     * Finds out which grants the staged ones follow; stores nothing.
     *
     * @param variants which spellings are taken for another
     * @return names that nobody is known by, and that are likely another's; empty where too many are new
     */
    List<LikelyVariant> match(StagedDocument document, NameVariants variants) {
        Staging staging = document.staging();
        grants.gatherSpellings(
                staging,
                variants.spelledAs().keySet().stream().collect(Collectors.toMap(Function.identity(), variants::keyOf)));
        organizations.open(staging);
        grants.eachOrganization(staging, spellings -> identify(document, spellings, variants));
        List<LikelyVariant> likely = likelyVariants(document);
        likely.forEach(each -> document.finding(each.finding()));
        findOutliers(document);
        grants.eachRepeated(
                staging,
                (row, first) ->
                        document.finding(new RepeatedRow(row.place(), row.publishedName(), first.place()).finding()));
        document.grants().match();
        return likely;
    }

    /** Of several that are alike, the known one that looks most so; or else the one that stands first. */
    private List<LikelyVariant> likelyVariants(StagedDocument document) {
        List<StagedGrants.Like> looked = new ArrayList<>();
        grants.eachLike(document.staging(), MOST_NEW_NAMES, looked::add);
        List<LikelyVariant> found = new ArrayList<>();
        EarlierNames earlier = new EarlierNames();
        looked.stream()
                .collect(Collectors.groupingBy(StagedGrants.Like::nameKey, LinkedHashMap::new, Collectors.toList()))
                .forEach((key, known) -> {
                    StagedGrants.Like name = known.get(0);
                    Optional<String> first = earlier.firstLikeThenAdd(name.name(), key);
                    known.stream()
                            .filter(like -> like.otherKey() != null && LikelyNames.alike(key, like.otherKey()))
                            .map(StagedGrants.Like::other)
                            .findFirst()
                            .or(() -> first)
                            .ifPresent(other -> found.add(
                                    new LikelyVariant(name.name(), organizationCell(document, name.place()), other)));
                });
        return found;
    }

    private void identify(StagedDocument document, List<StagedGrants.Spelling> spellings, NameVariants variants) {
        Staging staging = document.staging();
        StagedGrants.Spelling first = spellings.get(0);
        IdentifiedOrganization organization = IdentifiedOrganization.of(
                first.organizationId(),
                first.organizationName(),
                spellings.stream()
                        .map(each -> new IdentifiedOrganization.Spelling(
                                each.name(), organizationCell(document, each.place()), !each.isKnown()))
                        .toList());
        organization.variants().forEach(document::finding);
        String id = organization.organizationId();
        organizations.add(
                staging,
                id,
                organization.name(),
                organization.legalForm(),
                spellings.stream()
                        .map(StagedGrants.Spelling::enterpriseNumber)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
        String searchable = SearchableText.of(organization.name());
        for (IdentifiedOrganization.Spelling spelling : organization.spellings()) {
            grants.name(staging, spelling.name(), id, searchable);
            if (spelling.isNew()) {
                organizations.addName(staging, id, spelling.name(), variants.keyOf(spelling.name()), spelling.place());
            }
        }
    }

    private static Place organizationCell(StagedDocument document, Place row) {
        return document.cell(row, Columns.ORGANIZATION);
    }

    private void findOutliers(StagedDocument document) {
        Staging staging = document.staging();
        long amounts = grants.countAmounts(staging);
        if (amounts < Outliers.FEWEST_AMOUNTS) {
            return;
        }
        BigDecimal median = Outliers.median(grants.listMiddle(staging, amounts, BigDecimal.ZERO));
        BigDecimal spread = Outliers.median(grants.listMiddle(staging, amounts, median));
        if (spread.signum() == 0) {
            return;
        }
        Outliers outliers = Outliers.of(median, spread);
        grants.eachFar(
                staging,
                median,
                outliers.distance(),
                row -> document.finding(outliers.finding(
                        document.cell(row.place(), Columns.AMOUNT),
                        row.publishedName(),
                        Objects.requireNonNull(row.amount(), "what has no amount is not far"),
                        row.publishedAmount())));
    }

    /** Stores what was matched. */
    void load(StagedDocument document, Origin origin) {
        organizations.store(document.staging(), origin.revision(), origin.documentId());
        document.grants().store(origin.revision(), origin.documentId());
    }
}
