package school.policydesk.routing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import school.policydesk.people.Person;
import school.policydesk.people.StaffDirectory;
import school.policydesk.people.StaffId;

/**
 * Asks one rung who receives a case on one day.
 *
 * <p>Everybody who holds the role and is there does. For somebody away their deputy does, or that deputy's own, and so on.
 * A chain of deputies ends at the first who is out: whoever follows would act in that person's place.
 *
 * <p>The deputy rule is strict. Where somebody concerned by the case belongs to a rung, everybody in the chain of deputies
 * below them is out at that rung, even if they hold the same role themselves and even while the person is there: nobody has
 * to judge whom they stand in for. At another rung, in a role of their own, they may receive it, unless they act for that
 * person today (see {@link Exclusions}).
 *
 * <p>For one use by one thread.
 */
final class RungCall {

    private final Rung rung;
    private final Route route;
    private final StaffDirectory directory;
    private final Exclusions exclusions;
    private final Set<Addressee> passedOver;
    private final Set<StaffId> outHere = new HashSet<>();
    private final LinkedHashSet<StaffId> recipients = new LinkedHashSet<>();
    private final LinkedHashSet<String> labels = new LinkedHashSet<>();
    private final List<String> reasons = new ArrayList<>();

    RungCall(Rung rung, Route route, StaffDirectory directory, Exclusions exclusions, Settings settings) {
        this.rung = rung;
        this.route = route;
        this.directory = directory;
        this.exclusions = exclusions;
        this.passedOver = exclusions.isAboutHeadteacher() ? settings.passedOverWhenAboutHeadteacher() : Set.of();
        rung.to().stream().flatMap(this::holders).filter(holder -> exclusions.isConcerned(holder.id())).forEach(this::keepOutDeputiesOf);
    }

    /** Whoever receives it on that day, and why. */
    Called on(LocalDate day) {
        rung.to().forEach(addressee -> ask(addressee, day));
        var named = labels.isEmpty() ? rung.to().stream().map(to -> to.label(directory)).toList() : labels;
        return new Called(List.copyOf(recipients), String.join(" or ", named), List.copyOf(reasons));
    }

    /** Whether a person could be called by this rung on some day, were others away. */
    boolean couldCall(StaffId person) {
        return asked().flatMap(this::holders).anyMatch(holder -> couldCall(holder, person));
    }

    record Called(List<StaffId> recipients, String label, List<String> reasons) {}

    private Stream<Addressee> asked() {
        return rung.to().stream().filter(addressee -> !passedOver.contains(addressee));
    }

    private Stream<Person> holders(Addressee addressee) {
        return addressee.people(directory, route.reporter()).stream();
    }

    private void keepOutDeputiesOf(Person holder) {
        Deputies.chainOf(holder, directory).forEach(deputy -> outHere.add(deputy.id()));
    }

    private boolean isOut(Person person) {
        return exclusions.isOut(person.id()) || outHere.contains(person.id());
    }

    private boolean couldCall(Person holder, StaffId person) {
        var line = Stream.concat(Stream.of(holder), Deputies.chainOf(holder, directory).stream());
        return line.takeWhile(member -> !isOut(member)).anyMatch(member -> member.id().equals(person));
    }

    private void ask(Addressee addressee, LocalDate day) {
        var holders = holders(addressee).toList();
        if (passedOver.contains(addressee)) {
            reasons.add(addressee + ": passed over, a headteacher is concerned");
        } else if (holders.isEmpty()) {
            reasons.add(addressee + ": there is none");
        } else {
            holders.forEach(holder -> ask(addressee, holder, day));
        }
    }

    private void ask(Addressee addressee, Person holder, LocalDate day) {
        var line = Stream.concat(Stream.of(holder), Deputies.chainOf(holder, directory).stream());
        var first = line.filter(person -> isOut(person) || !person.isAwayOn(day)).findFirst();
        if (first.isEmpty()) {
            reasons.add(holder.name() + " (" + addressee + "): away, and nobody stands in");
        } else if (isOut(first.get())) {
            reasons.add(holder.name() + " (" + addressee + "): " + whyNot(holder, first.get()));
        } else {
            call(addressee, holder, first.get());
        }
    }

    private void call(Addressee addressee, Person holder, Person called) {
        recipients.add(called.id());
        labels.add(addressee.label(directory));
        boolean themselves = called.equals(holder);
        reasons.add(called.name() + ": " + (themselves ? addressee.toString() : "stands in for " + holder.name() + " (" + addressee + ")"));
    }

    private String whyNot(Person holder, Person out) {
        var why = exclusions.why(out.id()).orElse("in line to stand in for somebody concerned");
        return out.equals(holder) ? "out, " + why : "away, and " + out.name() + ", next in line, is out: " + why;
    }
}
