/**
 * Who may do what: bearer tokens of a provider of OpenID Connect or, where none is configured, of the operator; and the
 * roles that they give. Technical: knows no feature.
 */
@org.jspecify.annotations.NullMarked
package brussels.preventionplan.platform.security;
