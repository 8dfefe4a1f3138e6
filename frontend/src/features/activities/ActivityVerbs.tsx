import { Button } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useCommand } from '@/shared/api/paged'
import { AreaField, DateField } from '@/shared/form/fields'
import { FormDialog } from '@/shared/form/FormDialog'
import { VerbButton } from '@/shared/form/VerbButton'
import { useHere } from '@/shared/lib/here'
import { PlanForm } from './PlanForm'
import { type Activity, moveActivity, moveWithReason, type Team, undo } from './queries'

interface Said {
  reason: string
  on: string | null
}

/** The next steps, as the server allows them: to send for the team, to approve or return for the coordination. */
export function ActivityVerbs({ activity: a, teams }: { activity: Activity; teams: readonly Team[] }) {
  const { t } = useTranslation('activities')
  const here = useHere()
  const can = new Set(a.can)
  const move = useCommand(moveActivity, 'activities')
  const back = useCommand(undo, 'activities')
  const day = here.entered_afterwards && <DateField name="on" label={t('on', { ns: 'common' })} hint={t('onHint', { ns: 'common' })} />
  const undoes = can.has('undo_submit') || can.has('undo_cancel')
  return (
    <>
      {can.has('approve') && <VerbButton<Said> look="primary" label={t('verb.approve')} done={t('done.approve')} explain={t('explain.approve')} defaults={{ on: null }} fields={day} run={({ on }) => move({ id: a.id, verb: 'approve', on: on ?? null })} />}
      {can.has('return') && <Reasoned activity={a} verb="return" day={day} />}
      {can.has('submit') && <VerbButton<Said> look="primary" label={t('verb.submit')} done={t('done.submit')} explain={t('explain.submit')} defaults={{ on: null }} fields={day} run={({ on }) => move({ id: a.id, verb: 'submit', on: on ?? null })} />}
      {can.has('report') && <Button component={Link} to="/e/$edition/activities/$id/report" params={{ edition: here.slug, id: a.id } as never} variant={a.report ? 'default' : 'filled'} leftSection={<IconPencil size={17} />}>{t(a.report ? 'report.edit' : 'report.write')}</Button>}
      {can.has('plan') && <FormDialog label={t('activity.editPlan')} wide>{(close) => <PlanForm teams={teams} activity={a} onDone={close} />}</FormDialog>}
      {undoes && <VerbButton label={t(can.has('undo_submit') ? 'verb.undo_submit' : 'verb.undo_cancel')} done={t('done.undo')} run={() => back(a.id)} />}
      {can.has('reopen') && <Reasoned activity={a} verb="reopen" day={day} />}
      {can.has('cancel') && <Reasoned activity={a} verb="cancel" day={day} />}
    </>
  )
}

function Reasoned({ activity, verb, day }: { activity: Activity; verb: 'return' | 'reopen' | 'cancel'; day: React.ReactNode }) {
  const { t } = useTranslation('activities')
  const move = useCommand(moveWithReason, 'activities')
  return (
    <VerbButton<Said>
      look={verb === 'cancel' ? 'danger' : 'default'}
      label={t(`verb.${verb}`)}
      done={t(`done.${verb}`)}
      explain={t(`explain.${verb}`)}
      defaults={{ reason: '', on: null }}
      fields={<><AreaField name="reason" label={t('reason', { ns: 'common' })} required />{day}</>}
      run={({ reason, on }) => move({ id: activity.id, verb, reason, on: on ?? null })}
    />
  )
}
