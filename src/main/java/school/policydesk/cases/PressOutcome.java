package school.policydesk.cases;

import java.util.List;

/** What became of something that was pressed on a case's card. */
public sealed interface PressOutcome {

    /**
     * It is done and committed.
     *
     * @param reopened whether a case that was closed or withdrawn is open again because of it
     */
    record Done(CaseView view, boolean reopened) implements PressOutcome {}

    /** It had been done before by the same person; nothing changed. */
    record DoneBefore(CaseView view) implements PressOutcome {}

    /** The case has moved on meanwhile; the view says how. */
    record MovedOn(CaseView view) implements PressOutcome {}

    /** What was typed can't be taken. */
    record Incomplete(List<FieldError> errors) implements PressOutcome {}

    /** There is no such case for this person. Not there and not theirs look the same. */
    record NotThere() implements PressOutcome {}
}
