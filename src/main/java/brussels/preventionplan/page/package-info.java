/** The start page, for people: what the API tells of a year, in one look. May use the rooms of all that it shows. */
@org.jspecify.annotations.NullMarked
package brussels.preventionplan.page;
