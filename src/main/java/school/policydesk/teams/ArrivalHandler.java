package school.policydesk.teams;

import java.util.List;

/** Welcomes. The person's conversation has been remembered already when this is called (or forgotten, if removed). */
interface ArrivalHandler {

    List<Outgoing> onArrival(Arrival arrival);
}
