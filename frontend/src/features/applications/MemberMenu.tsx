import { IconDots } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '@/shared/api/paged'
import { Disclosure } from '@/shared/ui/Disclosure'
import { told, warned } from '@/shared/ui/notify'
import { useErrorText } from '@/shared/ui/states'
import type { Application } from './queries'
import { deactivateMember, moveMember, type MemberVerb } from './verbs'

type Member = Application['members'][number]

/** What may be done with one person of the team. */
export function MemberMenu({ member }: { member: Member }) {
  const { t } = useTranslation('applications')
  const move = useCommand(moveMember, 'applications')
  const leave = useCommand(deactivateMember, 'applications')
  const errorText = useErrorText()
  const run = (call: Promise<unknown>) => void call.then(() => told(t('member.done', { name: member.name })), (error: unknown) => warned(errorText(error).detail))
  const verbs: MemberVerb[] = member.active ? (member.leader ? ['invite'] : ['lead', 'invite']) : ['activate']
  return (
    <Disclosure label={t('member.actions', { name: member.name })} button={<IconDots size={18} />} buttonClass="icon-button">
      {verbs.map((verb) => (
        <button key={verb} type="button" onClick={() => run(move({ id: member.id, verb }))}>{t(`member.verb.${verb}`)}</button>
      ))}
      {member.active && <button type="button" onClick={() => run(leave(member.id))}>{t('member.verb.deactivate')}</button>}
    </Disclosure>
  )
}
