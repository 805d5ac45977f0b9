package school.policydesk.school;

import java.util.List;
import java.util.stream.Collectors;

/** The school's files can't be used as they are. The message has one line for each fault. */
public final class SchoolFilesException extends RuntimeException {

    private final transient List<Fault> faults;

    SchoolFilesException(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        this.faults = faults;
    }

    public List<Fault> faults() {
        return faults;
    }
}
