package school.policydesk.answers;

/** Tells what a message is about. Safe for use by many threads. */
interface Recogniser {

    Recognition recognise(String text);
}
