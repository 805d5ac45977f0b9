package school.policydesk.commands;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version that the jar's manifest says. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"policy-desk " + Optional.ofNullable(Version.class.getPackage().getImplementationVersion()).orElse("(not packaged)")};
    }
}
