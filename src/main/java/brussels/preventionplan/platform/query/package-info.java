/** Queries that are put together from what a request asks for. Technical: knows no feature. */
@org.jspecify.annotations.NullMarked
package brussels.preventionplan.platform.query;
