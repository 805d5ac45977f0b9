package school.policydesk.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Finds what can be put into a message (the search of a message extension). */
interface SearchHandler {

    /**
     * Must answer at once: it is asked again with each letter that is typed. Nothing may be kept of the words.
     *
     * @param words as typed so far; empty for what there is to begin with
     * @param skip how many to leave out at the beginning
     * @param most how many to give
     */
    List<Found> search(Caller caller, String words, int skip, int most);

    /**
     * One thing found.
     *
     * @param card what is put into the message
     * @param title of its line in the list
     * @param text below that
     */
    record Found(ObjectNode card, String title, String text) {}
}
