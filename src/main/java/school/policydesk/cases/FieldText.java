package school.policydesk.cases;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import school.policydesk.people.StaffId;

/** A field's value as it is read. */
public final class FieldText {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private FieldText() {}

    public static String of(Field field, String value, Function<StaffId, String> nameOf) {
        return switch (field.type()) {
            case TEXT, LONG_TEXT, LINK, TIME -> value;
            case DATE -> date(value);
            case CHOICE -> field.choices().stream().filter(choice -> choice.id().equals(value)).map(Field.Choice::label).findFirst().orElse(value);
            case PERSON -> Arrays.stream(value.split(",")).map(part -> person(part.strip(), nameOf)).collect(Collectors.joining(", "));
        };
    }

    private static String person(String part, Function<StaffId, String> nameOf) {
        return switch (part) {
            case Subjects.OUTSIDE -> "Someone outside school or a pupil";
            case Subjects.UNKNOWN -> "Not known";
            default -> Subjects.in(part).stream().map(nameOf).findFirst().orElse(part);
        };
    }

    private static String date(String value) {
        try {
            return DATE.format(LocalDate.parse(value));
        } catch (DateTimeParseException e) {
            return value;
        }
    }
}
