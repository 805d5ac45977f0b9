package school.policydesk;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Each package uses only those that its {@code package-info} allows, and no circle goes through them. */
class ModularityTests {

    @Test
    void respectsModuleBoundaries() {
        ApplicationModules.of(PolicyDeskApplication.class).verify();
    }
}
