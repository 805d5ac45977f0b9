package school.policydesk.record;

/**
 * A record, ready to be kept.
 *
 * @param name of the file: the case's reference and nothing of what was reported
 * @param content the PDF
 */
public record RecordFile(String name, byte[] content) {

    /** The content stays out of every log. */
    @Override
    public String toString() {
        return "RecordFile[" + name + ", " + content.length + " bytes]";
    }
}
