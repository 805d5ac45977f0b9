package school.policydesk.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import school.policydesk.people.Person;
import school.policydesk.people.StaffDirectory;
import school.policydesk.routing.Term.ByTheClock;
import school.policydesk.school.YamlNode;

/** Reads rungs and terms of {@code routing.yml}, and refuses a rung that could never have anybody. */
final class RungReader {

    private static final Term ANY = new ByTheClock(Duration.ofHours(1));

    private final StaffDirectory directory;
    private final SchoolCalendar calendar;

    RungReader(StaffDirectory directory, SchoolCalendar calendar) {
        this.directory = directory;
        this.calendar = calendar;
    }

    Rung rung(YamlNode yaml, boolean byTheClock) {
        yaml.allowOnly("to", "within", "remind");
        var within = term(yaml, "within", byTheClock);
        var remind = yaml.at("remind").isPresent() ? Optional.of(term(yaml, "remind", byTheClock)) : Optional.<Term>empty();
        remind.filter(term -> !isBefore(term, within)).ifPresent(term -> yaml.at("remind")
                .fault("This reminder comes when the time is up", "Write less than under 'within', or leave it out: half time."));
        return new Rung(to(yaml), within, remind);
    }

    /** Whom {@code to} asks for. */
    List<Addressee> to(YamlNode yaml) {
        var to = new ArrayList<Addressee>();
        if (!yaml.at("to").isPresent()) {
            yaml.required("to");
        }
        for (var item : yaml.at("to").items()) {
            Addressee.of(item.text()).ifPresentOrElse(to::add,
                    () -> item.fault("There is no role '" + item.text() + "'", "Known are: " + Addressee.known() + "."));
        }
        if (!to.isEmpty() && to.stream().noneMatch(this::isSomebody)) {
            yaml.at("to").fault("Nobody could ever receive this", "Give somebody the role in people.yml, or ask for another one here.");
        }
        return to;
    }

    /** A term that must be there, and by the clock or in school time as the kind has it. */
    static Term term(YamlNode yaml, String key, boolean byTheClock) {
        String text = yaml.required(key);
        var term = Term.parse(text);
        if (term.isEmpty() && !text.isEmpty()) {
            yaml.at(key).fault("'" + text + "' is not a length of time", Term.Written.MEND);
        }
        term.filter(known -> known.isByTheClock() != byTheClock).ifPresent(known -> yaml.at(key).fault(
                byTheClock ? "This must go by the clock" : "This is by the clock, but the kind is not",
                byTheClock ? "Write it such as '30m' or '4h'." : "Write it such as '4 school hours', or 'by: clock' at the kind."));
        return term.orElse(ANY);
    }

    private boolean isSomebody(Addressee addressee) {
        return isGivenByGroup(addressee) || directory.everybody().stream().map(Person::id).anyMatch(reporter -> !addressee.people(directory, reporter).isEmpty());
    }

    /** Who is in a group of the school's tenant, and whom the tenant has as their manager, isn't known yet. */
    private boolean isGivenByGroup(Addressee addressee) {
        return switch (addressee) {
            case Addressee.Holders(var role) -> directory.isGivenByGroup(role);
            case Addressee.LineManager manager -> !directory.listed().groups().isEmpty();
        };
    }

    private boolean isBefore(Term term, Term other) {
        var start = calendar.opening(Instant.EPOCH);
        return term.after(start, calendar).isBefore(other.after(start, calendar));
    }
}
