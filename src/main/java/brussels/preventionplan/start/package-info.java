/** Where a visitor comes in: the API as a whole, its health, the way to Swagger UI. May use every room. */
@org.jspecify.annotations.NullMarked
package brussels.preventionplan.start;
