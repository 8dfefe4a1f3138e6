"""One edition from the call to the certificates, in the order of its six stages."""

import asyncio

from cli.demo.plan.earned import earned
from cli.demo.plan.model import Edition
from cli.demo.replay import accounts, activities, applications, certificates, selection, setup, survey, training
from cli.demo.replay.context import Replay

CASCADE_AT_ONCE = 3  # every third team tells its cascade itself, the others' is entered by the coordination


def records(edition: Edition) -> int:
    """How many steps of the progress bar it takes."""
    own = (edition.refusals, edition.sessions, edition.sessions, edition.activities, edition.extensions)
    teams = 2 * len(edition.teams) + len(edition.selected) + len(survey.surveying(edition))
    told = len(training.taught(edition)) + len(training.assessed(edition)) + survey.sendings(edition)
    return sum(map(len, own)) + teams + told + 6


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
    links = await accounts.welcome(replay, edition)
    teams = [(team.organisation_id, team) for team in edition.selected]
    await replay.all("account", teams, lambda team: accounts.enter(replay, team, links))


async def train(replay: Replay, edition: Edition) -> None:
    replay.progress.say(f"{edition.year}: capacitación")
    sessions = [(session.id, session) for session in edition.sessions]
    await replay.all("session", sessions, lambda session: training.schedule(replay, edition, session))
    await replay.all("attendance", sessions, lambda session: training.import_attendance(replay, edition, session))
    focal = {team.organisation_id: team.focal.email for team in edition.selected}
    heard, judged = training.taught(edition), training.assessed(edition)
    await replay.all(
        "cascade", ((id, id) for id in heard), lambda id: training.tell_cascade(replay, focal[id], heard[id])
    )
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
        replay.all("activity", done, lambda activity: activities.carry_out(replay, edition, activity)),
        survey.take_all(replay, edition),
    )


async def certify(replay: Replay, edition: Edition) -> None:
    await replay.once(f"close:{edition.slug}", lambda: survey.close(replay, edition))
    await replay.once(f"recognise:{edition.slug}", lambda: certificates.recognise(replay, edition))
    await replay.once(f"issue:{edition.slug}", lambda: certificates.issue(replay, edition, earned(edition)))
