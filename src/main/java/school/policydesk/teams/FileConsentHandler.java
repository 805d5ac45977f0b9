package school.policydesk.teams;

import java.util.List;
import java.util.Optional;

/** Does what somebody consented to. Called on a virtual thread after Teams has been answered, so it may block. */
interface FileConsentHandler {

    /** If it throws, the person is told that it didn't work. */
    Done onConsent(FileConsent consent);

    /**
     * What the person reads then.
     *
     * @param instead of the question; empty if it stays, so that it can be answered again
     * @param below as new messages
     */
    record Done(Optional<String> instead, List<Outgoing> below) {}
}
