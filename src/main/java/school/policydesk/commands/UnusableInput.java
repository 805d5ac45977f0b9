package school.policydesk.commands;

/** What the command was given can't be used. The message is the one line that is shown. */
final class UnusableInput extends RuntimeException {

    UnusableInput(String message) {
        super(message);
    }
}
