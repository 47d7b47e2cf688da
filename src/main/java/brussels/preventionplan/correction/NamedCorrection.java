package brussels.preventionplan.correction;

/**
 * As much of a correction as what it changes tells of it.
 *
 * @param subject the path of what it changes, below the root of the API
 */
public record NamedCorrection(String subject, String correctionId, CorrectionStatus status) {}
