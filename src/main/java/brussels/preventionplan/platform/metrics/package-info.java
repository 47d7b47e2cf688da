/** What Prometheus counts stays within bounds. Technical: knows no feature. */
@org.jspecify.annotations.NullMarked
package brussels.preventionplan.platform.metrics;
