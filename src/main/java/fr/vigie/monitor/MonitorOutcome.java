package fr.vigie.monitor;

/** What became of a wish to make or change a monitor. */
public sealed interface MonitorOutcome {

    /** It is so. */
    record Done(Monitor monitor) implements MonitorOutcome {}

    /**
     * It is made.
     *
     * @param feedSecret for the address of its feed, shown this once
     */
    record Made(Monitor monitor, String feedSecret) implements MonitorOutcome {}

    /** There is none of that id, or none that the asker keeps. */
    record Missing() implements MonitorOutcome {}

    /** Somebody else changed it meanwhile. */
    record Stale(Monitor current) implements MonitorOutcome {}

    /** It cannot be so. */
    record Refused(Flaw flaw) implements MonitorOutcome {}
}
