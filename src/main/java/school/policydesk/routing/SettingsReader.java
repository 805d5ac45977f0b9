package school.policydesk.routing;

import java.util.HashSet;
import java.util.Set;
import school.policydesk.people.Role;
import school.policydesk.routing.Addressee.Holders;
import school.policydesk.routing.Addressee.LineManager;
import school.policydesk.routing.Settings.DisparagingContentByStaff;
import school.policydesk.school.YamlNode;

/** Reads what the policy leaves to the school. What is left out has the safe value. */
final class SettingsReader {

    private static final Set<Addressee> ALL_WHO_ANSWER_TO_THE_HEADTEACHER = Set.of(
            new LineManager(),
            new Holders(Role.SENIOR_LEADER),
            new Holders(Role.BEHAVIOUR_LEAD),
            new Holders(Role.DEPUTY_HEADTEACHER),
            new Holders(Role.HEADTEACHER));

    private SettingsReader() {}

    static Settings read(YamlNode yaml) {
        yaml.allowOnly("coHeadteachersStandTogether", "passedOverWhenAboutHeadteacher", "disparagingContentByStaff");
        return new Settings(standTogether(yaml), passedOver(yaml.at("passedOverWhenAboutHeadteacher")), disparaging(yaml));
    }

    private static boolean standTogether(YamlNode yaml) {
        String value = yaml.optional("coHeadteachersStandTogether", "true");
        if (!value.equals("true") && !value.equals("false")) {
            yaml.at("coHeadteachersStandTogether").fault("This is neither true nor false", "Write true or false; true is the safe one.");
        }
        return !value.equals("false");
    }

    private static Set<Addressee> passedOver(YamlNode yaml) {
        if (!yaml.isPresent()) {
            return ALL_WHO_ANSWER_TO_THE_HEADTEACHER;
        }
        var passedOver = new HashSet<Addressee>();
        for (var item : yaml.items()) {
            Addressee.of(item.text()).ifPresentOrElse(passedOver::add,
                    () -> item.fault("There is no role '" + item.text() + "'", "Known are: " + Addressee.known() + "."));
        }
        return passedOver;
    }

    private static DisparagingContentByStaff disparaging(YamlNode yaml) {
        var value = yaml.optional("disparagingContentByStaff", "both");
        var known = DisparagingContentByStaff.of(value);
        if (known.isEmpty()) {
            yaml.at("disparagingContentByStaff")
                    .fault("'" + value + "' is not a choice here", "Write line-manager, senior-leader or both.");
        }
        return known.orElse(DisparagingContentByStaff.BOTH);
    }
}
