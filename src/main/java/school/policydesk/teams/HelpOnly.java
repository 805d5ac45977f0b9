package school.policydesk.teams;

import java.util.List;

/** Stands in until there is a handler that knows the policy. */
final class HelpOnly implements MessageHandler {

    @Override
    public List<Outgoing> onMessage(Caller caller, IncomingMessage message) {
        return message.edited() ? List.of() : List.of(new Outgoing.Text(Wording.HELP, List.of("help")));
    }
}
