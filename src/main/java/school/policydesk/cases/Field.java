package school.policydesk.cases;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * One field of a form.
 *
 * @param error what to do when it is missing, as read on the card
 * @param choices only for {@link Type#CHOICE}
 * @param extra left folded away until somebody wants to say more
 */
public record Field(String id, Type type, String label, String hint, boolean required, String error, List<Choice> choices, boolean extra) {

    /** What can be typed or chosen, and how many characters (UTF-16 units) of it. */
    public enum Type {
        TEXT(200),
        LONG_TEXT(4_000),
        LINK(2_000),
        DATE(10),
        TIME(5),
        CHOICE(40),
        /** A colleague, several separated by commas, or one of {@link Subjects#OUTSIDE} and {@link Subjects#UNKNOWN}. */
        PERSON(400);

        private final int limit;

        Type(int limit) {
            this.limit = limit;
        }

        public int limit() {
            return limit;
        }
    }

    /** A choice as it is sent and as it is read. */
    public record Choice(String id, String label) {}

    public Field {
        choices = List.copyOf(choices);
    }

    public Field(String id, Type type, String label, String hint, boolean required, String error, List<Choice> choices) {
        this(id, type, label, hint, required, error, choices, false);
    }

    /** What is wrong with a value, if anything. */
    Optional<FieldError> check(String value) {
        if (value.isBlank()) {
            return required ? wrong(error) : Optional.empty();
        }
        if (value.length() > type.limit) {
            return wrong("This is %,d characters long; there is room for %,d. Please shorten it.".formatted(value.length(), type.limit));
        }
        return switch (type) {
            case TEXT, LONG_TEXT, LINK -> Optional.empty();
            case DATE -> parses(() -> LocalDate.parse(value)) ? Optional.empty() : wrong("Please choose a day, such as 2026-03-14.");
            case TIME -> parses(() -> LocalTime.parse(value)) ? Optional.empty() : wrong("Please choose a time, such as 15:30.");
            case CHOICE -> choices.stream().anyMatch(choice -> choice.id().equals(value)) ? Optional.empty() : wrong("Please choose from the list.");
            case PERSON -> Subjects.areReadable(value) ? Optional.empty() : wrong("Please choose from the list.");
        };
    }

    private Optional<FieldError> wrong(String message) {
        return Optional.of(new FieldError(id, message));
    }

    private static boolean parses(Runnable attempt) {
        try {
            attempt.run();
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
