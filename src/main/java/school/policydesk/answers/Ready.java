package school.policydesk.answers;

/** How well the desk can answer at the moment. */
public sealed interface Ready {

    /** In a sentence, for a log or a health check. */
    String said();

    /** With everything. */
    record Fully(String figures) implements Ready {

        @Override
        public String said() {
            return "Ready. " + figures;
        }
    }

    /** The encoders are being loaded, or changed files learned from; until then it offers choices and hands over. */
    record Learning() implements Ready {

        @Override
        public String said() {
            return "Getting ready; until then by words alone: nothing is answered directly, choices are offered.";
        }
    }

    /** It stays at offering choices and handing over. */
    record WordsOnly(String reason) implements Ready {

        @Override
        public String said() {
            return "By words alone: nothing is answered directly, choices are offered. " + reason;
        }
    }
}
