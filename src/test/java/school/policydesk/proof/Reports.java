package school.policydesk.proof;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import school.policydesk.cases.CaseKind;
import school.policydesk.cases.Field;
import school.policydesk.cases.Filing;
import school.policydesk.cases.FormBook;
import school.policydesk.cases.Subjects;
import school.policydesk.people.StaffId;
import school.policydesk.school.School;

/** Forms as staff fill them in. */
record Reports(School school, FormBook forms, People people) {

    /** A form of that kind with everything filled in that must be, about nobody in school. */
    Filing by(String reporter, CaseKind kind) {
        return of(kind, people.id(reporter), Map.of());
    }

    Filing about(String subject, String reporter, CaseKind kind) {
        return of(kind, people.id(reporter), Map.of("about", people.id(subject).value()));
    }

    Filing of(CaseKind kind, StaffId reporter, Map<String, String> typed) {
        return new Filing(school.id(), kind, reporter, "", UUID.randomUUID(), "a:" + reporter, UUID.randomUUID().toString(), filled(kind, typed));
    }

    /** The same form once more, with other words. */
    static Filing again(Filing filing, Map<String, String> typed) {
        var values = new HashMap<>(filing.values());
        values.putAll(typed);
        return new Filing(filing.school(), filing.kind(), filing.reporter(), "", filing.formId(), filing.conversation(), UUID.randomUUID().toString(), values);
    }

    Map<String, String> filled(CaseKind kind, Map<String, String> typed) {
        var values = new HashMap<String, String>();
        forms.form(school.id(), kind).fields().stream().filter(Field::required).forEach(field -> values.put(field.id(), sample(field)));
        values.putAll(typed);
        return values;
    }

    static String sample(Field field) {
        return switch (field.type()) {
            case TEXT, LONG_TEXT -> "words";
            case LINK -> "https://example.org/";
            case DATE -> "2026-11-20";
            case TIME -> "10:30";
            case CHOICE -> field.choices().getFirst().id();
            case PERSON -> Subjects.OUTSIDE;
        };
    }
}
