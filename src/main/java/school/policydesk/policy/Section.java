package school.policydesk.policy;

import java.util.List;

/** A section of the policy with its clauses in the document's order. */
public record Section(Clause.Heading heading, List<Clause> clauses) {

    public int number() {
        return heading.number();
    }

    public String title() {
        return heading.title();
    }
}
