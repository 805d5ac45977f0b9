package school.policydesk.school;

import java.util.ArrayList;
import java.util.List;

/** Collects every fault of a school's files, so that they are reported together. Not safe for use by several threads. */
public final class Faults {

    private final List<Fault> found = new ArrayList<>();

    public void add(String file, int line, String what, String mend) {
        found.add(new Fault(file, line, what, mend));
    }

    /** What has been found, in the order of reading. */
    public List<Fault> found() {
        return List.copyOf(found);
    }

    /** @throws SchoolFilesException naming every fault, if there is any */
    public void refuseIfAny() {
        if (!found.isEmpty()) {
            throw new SchoolFilesException(found());
        }
    }
}
