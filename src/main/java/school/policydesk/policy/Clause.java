package school.policydesk.policy;

/**
 * One passage of the policy that an answer can cite. Its text is the policy's own, never reworded.
 *
 * @param id ours, such as {@code 7.3} or {@code 6.5(ii)}; what stands before the full stop is the section's number
 * @param section the section it stands in, without its clauses
 * @param text as it stands in the document, slips of the pen included
 */
public record Clause(String id, Heading section, String text) {

    /** A section's number, 0 for what stands before the first numbered one, and its title. */
    public record Heading(int number, String title) {

        /** As the policy prints it. */
        @Override
        public String toString() {
            return number == 0 ? title : number + ". " + title;
        }
    }
}
