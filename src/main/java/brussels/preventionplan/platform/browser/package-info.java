/** What browsers may make of an answer. Technical: knows no feature. */
@org.jspecify.annotations.NullMarked
package brussels.preventionplan.platform.browser;
