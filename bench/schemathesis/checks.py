"""What the contract cannot say of an answer."""

import os
import re

import schemathesis

TOKEN = f"Bearer {os.environ['OPERATOR_TOKEN']}"
UNKNOWN_CODE = "urn:problem-type:belgif:input-validation:referencedResourceNotFound"
UNKNOWN_INPUT = "urn:problem-type:belgif:input-validation:unknownInput"
EXPONENT = re.compile(r"\de[+-]?\d+")


def may_be_refused(issue, query):
    """Whether the contract has no words for what is wrong."""
    name, value = issue["name"], issue.get("value", "")
    return (
        issue["type"] == UNKNOWN_CODE
        # The guide wants no schema to forbid further properties ([evo-object]); the service does, in what it is sent.
        or (issue["type"] == UNKNOWN_INPUT and issue["in"] == "body")
        # A text to take out has to stand in the document.
        or (issue["in"] == "body" and name == "text")
        # No text holds NUL, and an amount is written as 1234.56, where Python writes 1e-7.
        or "\0" in value
        or EXPONENT.search(value)
        # It names properties, which only the schema of the answer lists.
        or name == "select"
        # A list is read on by page or by the item before, not both.
        or (name == "page" and any(other.startswith("after") for other in query))
        # A table is the whole list, and has no place for the documents that its rows refer to.
        or (query.get("format") in ("csv", "xlsx") and (name == "embed" or name.startswith("after")))
    )


@schemathesis.check
def right_request_is_taken(context, response, case):
    """A request that keeps to the contract is refused only for what the contract cannot say."""
    right = case.meta is not None and case.meta.generation.mode.is_positive
    if right and response.status_code == 400:
        query = case.query or {}
        refused = [issue for issue in response.json()["issues"] if not may_be_refused(issue, query)]
        assert not refused, f"The request keeps to the contract, but is refused: {refused}"


@schemathesis.check
def success_is_documented(context, response, case):
    """The contract's "default" stands for problems, not for any other status."""
    if response.status_code < 400 and case.method.upper() == case.operation.method.upper():
        documented = case.operation.responses.status_codes
        assert str(response.status_code) in documented, f"{response.status_code} is none of {', '.join(documented)}"


@schemathesis.check
def token_is_taken(context, response, case):
    """Whoever may do all is refused nothing; else no write would get further than that."""
    if response.request.headers.get("Authorization") == TOKEN:
        assert response.status_code not in (401, 403), f"The operator's token is refused: {response.status_code}"
