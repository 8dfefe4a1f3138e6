"""One edition from the call to the certificates, in the order of its six stages."""

import asyncio
from uuid import UUID

from cli.demo.plan.earned import earned
from cli.demo.plan.model import Edition
from cli.demo.replay import accounts, activities, applications, certificates, selection, setup, survey, training
from cli.demo.replay.cast import HELPER
from cli.demo.replay.context import Replay
from cli.demo.replay.practica import invite_member

TELL_THEMSELVES = 6  # one team in so many


def records(edition: Edition) -> int:
    """How many steps of the progress bar it takes."""
    own = (edition.refusals, edition.sessions, edition.sessions, edition.activities, edition.extensions)
    teams = 2 * len(edition.teams) + len(accounts.acting(edition))
    told = (
        len(telling(edition))
        + len(training.assessed(edition))
        + survey.sendings(edition)
        + len(training.followed_up(edition))
    )
    return sum(map(len, own)) + teams + told + 9


def telling(edition: Edition) -> list[UUID]:
    """The teams that tell themselves whom their members have trained; the others send a list."""
    return sorted(training.taught(edition))[::TELL_THEMSELVES]


async def recruit(replay: Replay, edition: Edition) -> None:
    """The call and the selection."""
    replay.progress.say(f"{edition.year}: convocatoria")
    await replay.once(f"edition:{edition.slug}", lambda: setup.make_edition(replay, edition))
    applying = ((team.application_id, team) for team in edition.teams)
    await replay.all("apply", applying, lambda team: applications.apply(replay, edition, team))
    refused = ((refusal.team.application_id, refusal) for refusal in edition.refusals)
    await replay.all("refused", refused, lambda refusal: applications.be_refused(replay, edition, refusal))
    replay.progress.say(f"{edition.year}: selección")
    noted = ((team.application_id, team) for team in edition.teams)
    await replay.all("research", noted, lambda team: selection.research(replay, team))
    await replay.once(f"decide:{edition.slug}", lambda: selection.decide(replay, edition))


async def go_on(replay: Replay, edition: Edition) -> None:
    """From the first mail to the last certificate. What the coordination does needs no answer to the mails."""
    await asyncio.gather(welcome(replay, edition), train(replay, edition))
    await teams_tell(replay, edition)
    await act(replay, edition)
    await certify(replay, edition)


async def welcome(replay: Replay, edition: Edition) -> None:
    links = await accounts.welcome(replay, edition)
    teams = [(team.organisation_id, team) for team in accounts.acting(edition)]
    await replay.all("account", teams, lambda team: accounts.begin(replay, team, links))
    await replay.once(f"help:{edition.slug}", lambda: help_out(replay, edition))


async def train(replay: Replay, edition: Edition) -> None:
    """The sessions, and who was there as the partner's platform and the teams' lists say."""
    replay.progress.say(f"{edition.year}: capacitación")
    sessions = [(session.id, session) for session in edition.sessions]
    await replay.all("session", sessions, lambda session: training.schedule(replay, edition, session))
    await replay.all("attendance", sessions, lambda session: training.import_attendance(replay, edition, session))
    heard, selves = training.taught(edition), telling(edition)
    others = [one for id, taught in heard.items() if id not in selves for one in taught]
    await replay.once(f"cascade:{edition.slug}", lambda: training.enter_cascade(replay, others))


async def teams_tell(replay: Replay, edition: Edition) -> None:
    """What focal persons add: whom they trained themselves, the follow-up, the leader's assessment."""
    focal = {team.organisation_id: team.focal.email for team in edition.selected}
    heard, judged = training.taught(edition), training.assessed(edition)
    selves = ((id, id) for id in telling(edition))
    await replay.all("cascade", selves, lambda id: training.tell_cascade(replay, focal[id], heard[id]))
    asked = ((id, id) for id in training.followed_up(edition))
    await replay.all("follow-up", asked, lambda id: training.follow_up(replay, edition, id))
    await replay.all(
        "assess", ((id, id) for id in judged), lambda id: training.assess(replay, edition, focal[id], judged[id])
    )


async def act(replay: Replay, edition: Edition) -> None:
    """Six kinds of activities, and the surveys beside them."""
    extensions = ((extension.id, extension) for extension in edition.extensions)
    await replay.all("extension", extensions, lambda one: activities.grant_extension(replay, edition, one))
    replay.progress.say(f"{edition.year}: actividades y encuestas")
    done = ((activity.id, activity) for activity in edition.activities)
    await asyncio.gather(
        replay.all("activity", done, lambda activity: activities.carry_out(replay, edition.id, activity)),
        survey.take_all(replay, edition),
    )


async def help_out(replay: Replay, edition: Edition) -> None:
    """An ambassador with an account of their own, and a helper who acts for two teams."""
    for team in edition.selected[: training.HELPED]:
        await setup.invite(replay, replay.plan.programme_id, HELPER, team.organisation_id)
    await invite_member(replay, edition.selected[0], 1)


async def certify(replay: Replay, edition: Edition) -> None:
    await replay.once(f"close:{edition.slug}", lambda: survey.close(replay, edition))
    await replay.once(f"recognise:{edition.slug}", lambda: certificates.recognise(replay, edition))
    await replay.once(f"issue:{edition.slug}", lambda: certificates.issue(replay, edition, earned(edition)))
    await replay.once(f"end:{edition.slug}", lambda: setup.close_edition(replay, edition))
