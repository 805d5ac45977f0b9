package school.policydesk.commands;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import school.policydesk.answers.AnswerDesk;
import school.policydesk.answers.Question;
import school.policydesk.answers.ReplyText;

@Command(name = "ask", mixinStandardHelpOptions = true, description = "Prints the answer to a question as a person would read it.")
final class AskCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private SchoolOption school;

    @Parameters(arity = "1..*", paramLabel = "QUESTION", description = "The question, in your own words.")
    private String[] words;

    @Override
    public Integer call() {
        var desk = AnswerDesk.open(school.open());
        desk.await();
        spec.commandLine().getOut().println(new ReplyText(desk).of(desk.reply(new Question(String.join(" ", words)))));
        return 0;
    }
}
