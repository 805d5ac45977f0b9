package school.policydesk.teams;

/** What became of a bearer token. */
sealed interface TokenVerdict {

    record Genuine(ChannelToken token) implements TokenVerdict {}

    /** @param check the check that failed */
    record Doubtful(String check) implements TokenVerdict {}
}
