package school.policydesk.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import school.policydesk.answers.FactFinder.Said;

/** Who a message is about, where it names several: "my pupil's dad" is a parent, "a colleague's son" is no colleague. */
record People(List<String> words) {

    static final String FACT = "who";

    private static final String PUPIL = "pupil";
    private static final String PARENT = "parent";
    private static final Set<String> STAFF = Set.of("colleague", "governor");
    private static final Set<String> CHILD = Set.of("son", "daughter", "child", "kid", "lad", "lass", "boy", "girl", "kids", "children", "brother", "sister", "niece", "nephew", "friend");

    /** The one that is meant; empty if the message leaves it open. */
    Optional<String> one(List<Said> said) {
        var left = new ArrayList<>(said);
        said.stream().filter(it -> isOwner(it, said)).forEach(left::remove);
        // Who asks on a colleague's behalf, or has a colleague along, asks about the other one.
        if (left.stream().anyMatch(it -> !STAFF.contains(it.value()))) {
            left.removeIf(it -> STAFF.contains(it.value()));
        }
        var values = left.stream().map(Said::value).distinct().toList();
        if (values.size() == 1 || values.size() == 2 && values.contains(PUPIL) && values.contains(PARENT)) {
            return Optional.of(values.getFirst());
        }
        return Optional.empty();
    }

    /** Named only to say whose relative is meant: "my pupil's dad", "the mum of a pupil", "a governor's son". */
    private boolean isOwner(Said it, List<Said> all) {
        int to = it.found().to();
        String last = words.get(to - 1);
        boolean possessive = last.endsWith("'s") || last.endsWith("s'");
        boolean relativeNext = all.stream().anyMatch(other -> other.found().from() == to) || to < words.size() && CHILD.contains(words.get(to));
        boolean plainPossessive = last.endsWith("s") && relativeNext;
        boolean relativeBefore = all.stream().anyMatch(other -> isOf(other.found().to(), it.found().from()));
        return (possessive || plainPossessive) && relativeNext || relativeBefore;
    }

    /** Whether only "of a", "of one of my" and the like stand between. */
    private boolean isOf(int from, int to) {
        return from < to && words.get(from).equals("of") && Set.of("of", "a", "an", "the", "my", "our", "one", "his", "her", "their", "some", "any").containsAll(words.subList(from, to));
    }
}
