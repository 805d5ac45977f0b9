package school.policydesk.teams;

import java.util.List;

/**
 * Answers what people write. Called on a virtual thread, so it may block; after a few seconds Teams is told that the message
 * has arrived, and the answer follows. The same message is never given to it twice.
 */
interface MessageHandler {

    /** What to answer, in order; empty for silence. If it throws, the person is told that nothing was sent. */
    List<Outgoing> onMessage(Caller caller, IncomingMessage message);
}
