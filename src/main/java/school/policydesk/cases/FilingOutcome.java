package school.policydesk.cases;

import java.util.List;

/** What became of a form that was sent. */
public sealed interface FilingOutcome {

    /** It is committed: the case, its keys, its first obligations and its audit line. */
    record Filed(CaseFile file) implements FilingOutcome {}

    /** The same form was sent before; this is its case, and nothing was added. */
    record FiledBefore(CaseFile file) implements FilingOutcome {}

    /** The same form came again with other words; they are kept as a further version of its case. */
    record VersionAdded(CaseFile file) implements FilingOutcome {}

    /** The database did not say whether it committed, nor could it be asked. Whoever sends the same form again will know. */
    record InDoubt() implements FilingOutcome {}

    /**
     * Nothing was filed, and what was typed is kept as a draft.
     *
     * @param draft what the card shows again
     * @param errors what was wrong with it
     */
    record Incomplete(Draft draft, List<FieldError> errors) implements FilingOutcome {}

    /** Nothing was filed, because nobody has been set up who could receive it. */
    record NoRecipients() implements FilingOutcome {}
}
