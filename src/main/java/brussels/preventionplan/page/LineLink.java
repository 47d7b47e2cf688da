package brussels.preventionplan.page;

/**
 * The way from a value to the line of the document that it stands on.
 *
 * @param text "line 126", in the language of the visit
 * @param href shows the line on the page
 */
record LineLink(String text, String href) {}
