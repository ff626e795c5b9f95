package fr.vigie.app;

import fr.vigie.access.Actor;
import fr.vigie.access.Team;
import fr.vigie.json.MonitorHealth;
import fr.vigie.json.MonitorTerms;
import fr.vigie.messages.Messages;
import fr.vigie.monitor.Flaw;
import fr.vigie.monitor.Keeper;
import fr.vigie.monitor.Monitor;
import fr.vigie.monitor.MonitorId;
import fr.vigie.monitor.MonitorOutcome;
import fr.vigie.monitor.Monitors.Written;
import fr.vigie.monitor.Rehearsals.Outcome;
import fr.vigie.monitor.Rehearsals.Trial;
import fr.vigie.monitor.Terms;
import fr.vigie.monitor.Watchtower;
import fr.vigie.server.MonitorJson;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Sees to monitors in the home that this process owns. */
record HouseMonitorDesk(House house, Locale locale) implements MonitorDesk {
    private static final Keeper EVERYBODYS = new Keeper(Actor.COMMAND_LINE, true);

    @Override
    public String add(MonitorTerms written, Optional<String> owner) throws IOException {
        var accounts = house.access().accounts();
        var team = owner.flatMap(house.access().teams()::owning).map(Team::owner);
        if (team.isEmpty()
                && owner.filter(name -> accounts.named(name).isEmpty()).isPresent()) {
            throw notAnOwner(owner.get());
        }
        var nobody = accounts.any() ? Actor.COMMAND_LINE : Actor.DESK;
        return switch (tower().monitors().add(new Keeper(team.or(() -> owner).orElse(nobody), true), terms(written))) {
            case MonitorOutcome.Made made -> {
                house.access()
                        .audit()
                        .note(
                                Actor.CONSOLE,
                                "monitor.add",
                                made.monitor().id().value(),
                                made.monitor().terms().name());
                yield text(made.monitor());
            }
            case MonitorOutcome.Refused refused -> throw refusal(refused.flaw());
            case MonitorOutcome.Done done -> throw new IllegalStateException("made, not changed");
            case MonitorOutcome.Stale stale -> throw new IllegalStateException("there was none before");
            case MonitorOutcome.Missing missing -> throw notAnOwner(owner.orElse(nobody));
        };
    }

    private IOException notAnOwner(String owner) {
        return new IOException(Messages.of("server", locale).say("problem.notAnOwner.detail", owner));
    }

    @Override
    public String all() {
        var findings = tower().findings();
        return MonitorJson.text(
                tower().monitors().all(EVERYBODYS),
                house.access().teams()::label,
                monitor -> findings.proof(monitor, Instant.EPOCH),
                locale);
    }

    @Override
    public String show(String id) throws IOException {
        return text(find(id));
    }

    @Override
    public String test(MonitorTerms written) throws IOException {
        return switch (tower().rehearsals().test(terms(written).wish())) {
            case Outcome.Tried<Trial> tried -> MonitorJson.text(tried.result());
            case Outcome.Refused<Trial> refused -> throw refusal(refused.flaw());
        };
    }

    @Override
    public String health() {
        return MonitorHealth.text(tower().health().now(EVERYBODYS));
    }

    @Override
    public void remove(String id) throws IOException {
        var monitor = find(id);
        if (tower().monitors().remove(EVERYBODYS, monitor.id())) {
            house.access()
                    .audit()
                    .note(
                            Actor.CONSOLE,
                            "monitor.remove",
                            monitor.id().value(),
                            monitor.terms().name());
        }
    }

    private Watchtower tower() {
        return house.watchtower();
    }

    private Monitor find(String id) throws IOException {
        return Optional.of(id)
                .filter(MonitorId::isWellFormed)
                .flatMap(known -> tower().monitors().find(EVERYBODYS, new MonitorId(known)))
                .orElseThrow(() -> new IOException(Messages.of("server", locale).say("problem.noSuchMonitor.detail")));
    }

    private String text(Monitor monitor) {
        return MonitorJson.text(
                monitor,
                house.access().teams().label(monitor.owner()),
                tower().findings().proof(monitor, Instant.EPOCH),
                locale);
    }

    private Terms terms(MonitorTerms written) throws IOException {
        return switch (tower().monitors().read(written)) {
            case Written.Sound sound -> sound.terms();
            case Written.Refused refused -> throw refusal(refused.flaw());
        };
    }

    private IOException refusal(Flaw flaw) {
        return new IOException(flaw.said(locale));
    }
}
