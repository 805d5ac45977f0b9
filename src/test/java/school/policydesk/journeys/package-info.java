/**
 * What must be seen working, from one person's chat to another's, told as stories. {@code Staffroom} has the people, each with
 * a chat of their own; {@code Journey} runs the program, with a stub of Microsoft around it and a clock that stands still.
 */
package school.policydesk.journeys;
