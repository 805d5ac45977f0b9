package school.policydesk.school;

/**
 * One thing that is wrong in a school's files, said so that whoever wrote the line can mend it.
 *
 * @param file the file's path inside the school's folder
 * @param line counted from 1; 0 when the whole file is meant
 * @param what what is wrong
 * @param mend what to write instead
 */
public record Fault(String file, int line, String what, String mend) {

    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + what + ". " + mend;
    }
}
