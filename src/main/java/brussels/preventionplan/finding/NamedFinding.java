package brussels.preventionplan.finding;

/**
 * As much of a finding as what it is about tells of it.
 *
 * @param subject the path of what it is about, below the root of the API
 */
public record NamedFinding(String subject, String findingId, FindingType type) {}
