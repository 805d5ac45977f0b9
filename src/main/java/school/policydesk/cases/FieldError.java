package school.policydesk.cases;

/** What is wrong with one field of a form, as the person who filled it reads it on the card. */
public record FieldError(String field, String message) {}
