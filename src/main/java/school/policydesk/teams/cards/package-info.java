/** Adaptive cards: JSON templates filled with a card's data. Nothing here decides anything or reads a database. */
@NullMarked
package school.policydesk.teams.cards;

import org.jspecify.annotations.NullMarked;
