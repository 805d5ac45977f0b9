package school.policydesk.routing;

import java.util.List;

/** The tracks of one kind of case; all start at the same moment. */
record Ladder(boolean byTheClock, List<Track> tracks) {

    Ladder {
        tracks = List.copyOf(tracks);
    }

    /** Rungs in the order in which they are tried. */
    record Track(String name, List<Rung> rungs) {

        Track {
            rungs = List.copyOf(rungs);
        }
    }
}
