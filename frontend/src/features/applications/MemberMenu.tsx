import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '@/shared/api/paged'
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
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={40} aria-label={t('member.actions', { name: member.name })}>
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {verbs.map((verb) => (
          <Menu.Item key={verb} onClick={() => run(move({ id: member.id, verb }))}>{t(`member.verb.${verb}`)}</Menu.Item>
        ))}
        {member.active && <Menu.Item onClick={() => run(leave(member.id))}>{t('member.verb.deactivate')}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  )
}
