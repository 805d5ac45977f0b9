package school.policydesk.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import school.policydesk.people.StaffId;

/**
 * The short form for one kind of case: one card, in the school's words.
 *
 * @param letter ready to be copied by whoever deals with it, the policy's words in it quoted; empty if there is none
 * @param steps what whoever deals with it can do, beside what every kind has
 */
public record Form(CaseKind kind, String title, String intro, List<Field> fields, List<Step> steps, String letter) {

    public Form {
        fields = List.copyOf(fields);
        steps = List.copyOf(steps);
    }

    public Optional<Step> step(String id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst();
    }

    /** What is asked for with an act; with a step of this kind, what the step asks for. */
    public List<Field> fields(Act act, String step) {
        return step(step).filter(found -> found.act() == act).map(Step::fields).orElseGet(() -> ActFields.of(act));
    }

    /** What is wrong, field by field, in the form's order; empty when it can be filed. */
    public List<FieldError> check(Map<String, String> values) {
        return fields.stream().flatMap(field -> field.check(values.getOrDefault(field.id(), "")).stream()).toList();
    }

    /** Only this form's fields, only those filled, in the form's order: whatever else a card may send is dropped. */
    public Map<String, String> known(Map<String, String> values) {
        var known = new LinkedHashMap<String, String>();
        fields.forEach(field -> Optional.ofNullable(values.get(field.id())).filter(value -> !value.isBlank()).ifPresent(value -> known.put(field.id(), value)));
        return known;
    }

    /** When somebody outside expects an answer: the day and time of a form that asks for them; the day's end without a time. */
    Optional<Instant> outsideDeadline(Map<String, String> values, ZoneId zone) {
        return Optional.ofNullable(values.get("deadlineDate"))
                .map(day -> LocalDate.parse(day).atTime(LocalTime.parse(values.getOrDefault("deadlineTime", "17:00"))).atZone(zone).toInstant());
    }

    /** Colleagues whom the case is about. Who is to run an account is not: it isn't about their conduct. */
    Set<StaffId> subjects(Map<String, String> values) {
        return Subjects.inAll(fields.stream()
                .filter(field -> field.type() == Field.Type.PERSON && kind != CaseKind.ACCOUNT_REQUEST)
                .map(field -> values.getOrDefault(field.id(), ""))
                .toList());
    }
}
