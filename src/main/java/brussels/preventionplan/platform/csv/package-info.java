/** Small tables that ship with the service, as CSV that a person can read. Technical: knows no feature. */
@org.jspecify.annotations.NullMarked
package brussels.preventionplan.platform.csv;
