package brussels.preventionplan.change;

/**
 * What one revision did to one resource.
 *
 * @param subject the path of the resource, below the root of the API
 */
record Change(long revision, String subject, ChangeType type) {}
