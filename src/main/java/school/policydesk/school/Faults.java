package school.policydesk.school;

import java.util.ArrayList;
import java.util.List;

/** Collects every fault of a school's files, so that they are reported together. Not safe for use by several threads. */
public final class Faults {

    private final List<Fault> found;
    private final String folder;

    public Faults() {
        this(new ArrayList<>(), "");
    }

    private Faults(List<Fault> found, String folder) {
        this.found = found;
        this.folder = folder;
    }

    /** The same collection, for the files of one folder: each fault's file is named with the folder in front. */
    public Faults in(String name) {
        return new Faults(found, folder + name + "/");
    }

    /** A fault that has been added before is not added again: a place may be read more than once. */
    public void add(String file, int line, String what, String mend) {
        var fault = new Fault(folder + file, line, what, mend);
        if (!found.contains(fault)) {
            found.add(fault);
        }
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
