package fr.vigie.engine.lucene;

import fr.vigie.query.FigureCondition;
import java.util.Optional;

/** A condition, its words made ready to be compared with figure after figure. */
final class FigureTest {
    private final FigureCondition condition;
    private final byte[] measure;
    private final Optional<byte[]> subject;

    FigureTest(FigureCondition condition) {
        this.condition = condition;
        this.measure = FigureColumn.key(condition.measure());
        this.subject = condition.subject().map(FigureColumn::key);
    }

    /** Whether the figure that the column stands at is one of the measure. */
    boolean isOn(FigureColumn figures) {
        return figures.isCounting(measure);
    }

    /** Whether it has the value, the unit and the subject asked for. */
    boolean isMetBy(FigureColumn figures) {
        return subject.map(figures::isAboutWords).orElse(true) && condition.takesValueOf(figures.figure());
    }
}
