package school.policydesk.answers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import school.policydesk.school.Faults;
import school.policydesk.school.SchoolFolder;

/** What facts a message says, by specification: pairs that differ in one word and mean something else. "-" is unknown. */
class FactFinderTests {

    private static FactFinder finder;

    @BeforeAll
    static void readBuiltInFacts() {
        var faults = new Faults();
        finder = new FactFinder(new FactsReader(SchoolFolder.builtIn().yaml("facts.yml", faults)).read().values());
        faults.refuseIfAny();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # plain
            can I add a pupil                                        | pupil
            can I add pupils                                         | pupil
            a girl in my class has followed me                       | pupil
            one of our parents has added me                          | parent
            can I be friends with a governor                         | governor
            is it ok to follow my colleague                          | colleague
            can I post this                                          | -
            # roles that have ended
            a former pupil has added me                              | former-pupil
            an ex pupil has added me                                 | former-pupil
            someone who used to be a pupil here                      | former-pupil
            he isn't a pupil any more                                | former-pupil
            he's no longer a pupil                                   | former-pupil
            an old pupil of mine                                     | former-pupil
            a former parent wants to connect                         | former-parent
            she used to be a parent here                             | former-parent
            she's no longer a parent here                            | former-parent
            # denied
            it's not a pupil                                         | -
            she isn't a parent                                       | -
            # somebody else's relative
            the mum of a pupil in my class                           | parent
            my pupil's dad has added me                              | parent
            a pupil's mum has messaged me                            | parent
            a parent of one of my pupils                             | parent
            # third person: who does it is not whom it is about
            can a colleague add a parent                             | parent
            our TA has accepted a pupil                              | pupil
            the parent of a former pupil                             | former-parent
            """)
    void tellsWho(String message, String value) {
        assertThat(finder.find("who", message).orElse("-")).isEqualTo(value);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            he's 17                                     | under-18
            hes 17 now                                  | under-18
            she is 19                                   | 18-or-over
            a 19 yr old who used to be in my class      | 18-or-over
            a 17 year old                               | under-18
            17-year-old former pupil                    | under-18
            aged 16                                     | under-18
            she's 18                                    | 18-or-over
            he's just turned eighteen                   | 18-or-over
            he's nearly 18                              | under-18
            he turns 18 next month                      | under-18
            she isn't 18 yet                            | under-18
            he's under 18                               | under-18
            he isn't under 18                           | 18-or-over
            he's over 18                                | 18-or-over
            in year 11 now                              | under-18
            he's in y10                                 | under-18
            he's at uni                                 | 18-or-over
            17                                          | under-18
            shes 19                                     | 18-or-over
            he left 12 years ago                        | 18-or-over
            he left 2 years ago                         | -
            I have 20 friends                           | -
            he's 18 months old                          | -
            my class of 19 children                     | -
            one of my year 5s                           | -
            I posted 20 photos                          | -
            """)
    void tellsAge(String message, String value) {
        assertThat(finder.find("age", message).orElse("-")).isEqualTo(value);
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(delimiter = '|', textBlock = """
            permission     | I have written permission                   | yes
            permission     | I don't have written permission             | no
            permission     | without permission                          | no
            preEstablished | we've known each other since school         | yes
            preEstablished | we were friends before I worked here        | yes
            account        | on the school twitter                       | school
            account        | on my own facebook                          | personal
            photoOf        | a photo of my own son                       | own-child
            approved       | the head has approved it                    | yes
            approved       | the head hasn't approved it                 | no
            when           | at lunch                                    | -
            when           | at the weekend                              | own-time
            """)
    void tellsOtherFacts(String fact, String message, String value) {
        assertThat(finder.find(fact, message).orElse("-")).isEqualTo(value);
    }
}
