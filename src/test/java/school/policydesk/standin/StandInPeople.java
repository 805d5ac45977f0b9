package school.policydesk.standin;

import java.util.List;
import java.util.NoSuchElementException;

/** Whom the page offers, in the order in which it shows them. */
interface StandInPeople {

    List<StandInPerson> all();

    /** @throws NoSuchElementException if nobody is known by that id */
    default StandInPerson get(String id) {
        return all().stream()
                .filter(person -> person.isKnownAs(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("There is no such person: " + id));
    }
}
