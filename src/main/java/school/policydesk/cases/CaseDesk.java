package school.policydesk.cases;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import school.policydesk.people.StaffId;
import school.policydesk.school.SchoolId;

/**
 * The front door to cases: takes reports in, and lets those who may act on them. Who acts is always an identity that was
 * verified; whether they may is decided here, at every read and every press. Safe for use by many threads and replicas.
 */
@Component
public class CaseDesk {

    /** Among an act's words: which step of the kind it is. No field has this name. */
    public static final String STEP = "_step";

    /** Among an act's words: the number of the last entry that the actor had before them. Left out, nothing is asked of it. */
    public static final String SEEN = "_seen";
    /** Among a form's values: the stamp of the draft that its card held. */
    public static final String DRAFT = "_draft";
    /** The step with which an account enters the register, to be looked at again after a year. */
    public static final String APPROVE = "approve";

    public static final Duration ACCOUNT_LASTS = Duration.ofDays(365);

    private final Intake intake;
    private final CaseSteps steps;
    private final CaseSight sight;
    private final Reading reading;
    private final CaseStore cases;
    private final Eligibility eligibility;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CaseDesk(
            Intake intake,
            CaseSteps steps,
            CaseSight sight,
            Reading reading,
            CaseStore cases,
            Eligibility eligibility,
            TransactionTemplate transaction,
            Clock clock) {
        this.intake = intake;
        this.steps = steps;
        this.sight = sight;
        this.reading = reading;
        this.cases = cases;
        this.eligibility = eligibility;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Files a report. When this returns {@link FilingOutcome.Filed} the case is committed with everything that carries it
     * to its recipients; when it throws, nothing was filed. {@link FilingOutcome.InDoubt} is for the one case between.
     */
    public FilingOutcome file(Filing filing) {
        return intake.file(filing);
    }

    /**
     * Does something to a case.
     *
     * @param words what was typed with it; for {@link Act#HAND_OVER} {@code to} names the colleague
     */
    public PressOutcome act(CaseId id, StaffId actor, Act act, Map<String, String> words) {
        return transaction.execute(tx -> cases.locked(id)
                .filter(file -> sight.mayAct(file, actor, act))
                .map(file -> steps.step(file, actor, act, words))
                .orElseGet(PressOutcome.NotThere::new));
    }

    /** To be shown to this person: that a recipient has read it is on record by then. Empty if it isn't there or isn't theirs. */
    public Optional<CaseView> show(CaseId id, StaffId reader) {
        return transaction.execute(tx -> cases.locked(id).filter(file -> sight.maySee(file, reader)).map(file -> {
            if (!file.reporter().equals(reader)) {
                reading.opened(file, reader);
            }
            return sight.view(file, reader);
        }));
    }

    /** What this person may see, for the program's own use: what leaves it is taken from {@link #show} or {@link #act}. */
    public Optional<CaseView> read(CaseId id, StaffId reader) {
        return transaction.execute(tx -> cases.find(id).filter(file -> sight.maySee(file, reader)).map(file -> sight.view(file, reader)));
    }

    /** Without content, for those who carry it; nobody's permission is asked. */
    public Optional<CaseFile> find(CaseId id) {
        return cases.find(id);
    }

    /** As {@link #find}; until the caller's transaction ends nobody else changes it. Locked before anything that is owed because of it. */
    public Optional<CaseFile> locked(CaseId id) {
        return cases.locked(id);
    }

    /**
     * Gives a case to somebody, in the caller's transaction. Whoever may not have it is left out.
     *
     * @param handedOver by a colleague, rather than by the ladder
     */
    public void giveTo(CaseFile file, String track, StaffId person, boolean handedOver) {
        if (eligibility.mayHave(file, person, handedOver)) {
            cases.addRecipient(file.id(), new Recipient(person, track, handedOver), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        }
    }

    /** Who has been given it and may still have it. */
    public List<StaffId> recipients(CaseFile file) {
        return sight.recipients(file);
    }

    /** Every track that it runs on. */
    public Set<String> tracksOf(CaseFile file) {
        return cases.recipients(file.id()).stream().map(Recipient::track).collect(Collectors.toSet());
    }

    /** The tracks on which this person was given the case. */
    public Set<String> tracks(CaseFile file, StaffId person) {
        return sight.tracks(file, person);
    }

    /** The tracks on which whoever deals with it may not have it any more, or nobody may who was given it. */
    public Set<String> orphaned(CaseFile file) {
        return tracksOf(file).stream().filter(track -> sight.isOrphaned(file, track)).collect(Collectors.toSet());
    }

    /** From now on nobody deals with it on these tracks. In the caller's transaction, which must have locked the case. */
    public CaseFile release(CaseFile file, Set<String> tracks) {
        var released = file.released(tracks, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        cases.update(released);
        return released;
    }

    /** Who was the first to read it. */
    public Optional<StaffId> firstToOpen(CaseFile file) {
        return cases.firstToOpen(file.id());
    }

    /** What this person has reported, newest first. */
    public List<CaseFile> reportedBy(SchoolId school, StaffId reporter) {
        return cases.reportedBy(school, reporter);
    }

    /** What this person has been given and may still have, oldest first. */
    public List<CaseFile> givenTo(SchoolId school, StaffId person) {
        return cases.givenTo(school, person).stream().filter(file -> sight.isRecipient(file, person)).toList();
    }

    /** Whether an open case waits for this person, rather than being with colleagues. */
    public boolean isWaitingFor(CaseFile file, StaffId person) {
        return file.handlers().containsValue(person) || !tracks(file, person).stream().allMatch(file::isHandledOn);
    }
}
