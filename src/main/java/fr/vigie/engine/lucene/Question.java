package fr.vigie.engine.lucene;

import fr.vigie.query.FigureCondition;
import java.util.List;
import org.apache.lucene.search.Query;

/** What takes more than a look at which words a document has. Asked once of a document, whoever wants to know. */
sealed interface Question {

    /** Do the words stand side by side in the field? Two or more. */
    record SideBySide(String field, List<String> words) implements Question {}

    /** Does the document answer a query that looks at places of words in the field? */
    record Placed(String field, Query query) implements Question {}

    /** Does it state a figure that meets the condition? */
    record Stating(FigureCondition condition) implements Question {}
}
