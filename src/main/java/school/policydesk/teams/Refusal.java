package school.policydesk.teams;

/**
 * Why an activity was not let in.
 *
 * @param status 401 if it isn't known who sent it, 403 if it is known and not allowed
 * @param check the check that failed, for the log; holds nothing of the request
 */
record Refusal(int status, String check) {}
