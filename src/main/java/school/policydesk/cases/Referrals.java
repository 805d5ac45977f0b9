package school.policydesk.cases;

/** Who has to be told, reminded or asked because of a step: a port, because only delivery knows. */
public interface Referrals {

    /** Called in the transaction of the step: what it stages is there exactly if the step is. */
    void after(CaseEvent event);
}
