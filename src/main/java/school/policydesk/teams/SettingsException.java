package school.policydesk.teams;

import java.util.List;

/** Settings are missing or can't be used. The message has one line for each. */
final class SettingsException extends RuntimeException {

    SettingsException(List<String> faults) {
        super(String.join("\n", faults));
    }
}
