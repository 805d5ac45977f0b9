package school.policydesk.record;

/**
 * A record that could be made.
 *
 * @param reference of the case
 * @param name of the file
 * @param bytes how long it would be now; another hour or name can change it a little
 */
public record RecordOffer(String reference, String name, int bytes) {}
