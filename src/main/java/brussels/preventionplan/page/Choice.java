package brussels.preventionplan.page;

/**
 * One of several ways to see the page.
 *
 * @param current whether it is the one that is shown
 */
record Choice(String text, String href, boolean current) {}
