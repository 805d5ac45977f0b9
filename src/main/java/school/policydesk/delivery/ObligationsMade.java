package school.policydesk.delivery;

/** Something new is owed. Heard after the commit. */
record ObligationsMade() {}
