/** Every answer can be named when something is to be found out about it. Technical: knows no feature. */
@org.jspecify.annotations.NullMarked
package brussels.preventionplan.platform.trace;
