package school.policydesk.commands;

import java.util.Collection;
import java.util.Locale;
import java.util.function.Predicate;

/** So many of so many, with Wilson's interval: what the share may truly be, at 95 %. */
record Share(int hits, int of) {

    private static final double Z = 1.959964;

    static <T> Share of(Collection<T> all, Predicate<T> hit) {
        return new Share((int) all.stream().filter(hit).count(), all.size());
    }

    double low() {
        return middle() - halfWidth();
    }

    double high() {
        return middle() + halfWidth();
    }

    private double middle() {
        return of == 0 ? 0.5 : ((double) hits / of + Z * Z / (2 * of)) / (1 + Z * Z / of);
    }

    private double halfWidth() {
        double share = of == 0 ? 0 : (double) hits / of;
        return of == 0 ? 0.5 : Z / (1 + Z * Z / of) * Math.sqrt(share * (1 - share) / of + Z * Z / (4.0 * of * of));
    }

    @Override
    public String toString() {
        return of == 0 ? "–" : String.format(Locale.ROOT, "%.3f (%d of %d; %.3f–%.3f)", (double) hits / of, hits, of, low(), high());
    }
}
