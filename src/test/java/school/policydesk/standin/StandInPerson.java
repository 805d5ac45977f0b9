package school.policydesk.standin;

/**
 * Somebody one can be on the stand-in's page.
 *
 * @param aadObjectId a UUID in lower case
 * @param role in plain words, as shown below the name
 */
record StandInPerson(String aadObjectId, String name, String role) {

    /** Teams' own id for a user. Real ones are opaque after the prefix; these can be read back. */
    String teamsId() {
        return "29:" + aadObjectId;
    }

    /** Whether an id that the bot gave means this person: Teams takes either of the two forms. */
    boolean isKnownAs(String id) {
        return id.equals(aadObjectId) || id.equals(teamsId());
    }
}
