import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useCommand } from '@/shared/api/paged'
import { PasswordField, PickField, TextField } from '@/shared/form/fields'
import { RecordForm } from '@/shared/form/RecordForm'
import { VerbButton } from '@/shared/form/VerbButton'
import { useFormats } from '@/shared/lib/format'
import { Page } from '@/shared/ui/Page'
import { Panel } from '@/shared/ui/Panel'
import { QueryView } from '@/shared/ui/QueryView'
import { told } from '@/shared/ui/notify'
import { StatusChip } from '@/shared/ui/StatusChip'
import { changePassword, endSession, type Locale, patchAccount, sessionQuery, sessionsQuery } from './queries'
import { useSession } from './session'

const LANGUAGES = [{ value: 'es', label: 'Español' }, { value: 'pt', label: 'Português' }, { value: 'en', label: 'English' }]

export function AccountPage({ onLanguage }: { onLanguage: (language: Locale) => Promise<void> }) {
  const { t } = useTranslation('gateway')
  const { account } = useSession()
  return (
    <Page title={t('account.title')} lead={account.email ?? account.phone}>
      <div className="grid">
        <div className="c6 stack">
          <Me onLanguage={onLanguage} />
          <Password />
        </div>
        <div className="c6 stack">
          <Sessions />
        </div>
      </div>
    </Page>
  )
}

function Me({ onLanguage }: { onLanguage: (language: Locale) => Promise<void> }) {
  const { t } = useTranslation('gateway')
  const { account } = useSession()
  const queries = useQueryClient()

  async function save(values: { name: string; locale: string }) {
    await patchAccount({ name: values.name, locale: values.locale as Locale })
    await onLanguage(values.locale as Locale)
    await queries.invalidateQueries({ queryKey: sessionQuery.queryKey })
    told(t('action.saved', { ns: 'common' }))
  }

  return (
    <Panel title={t('account.me')}>
      <RecordForm defaults={{ name: account.name, locale: account.locale }} onSubmit={save} submit={t('action.save', { ns: 'common' })} quiet>
        <TextField name="name" label={t('enter.name')} required autoComplete="name" />
        <PickField name="locale" label={t('account.language')} options={LANGUAGES} required />
      </RecordForm>
    </Panel>
  )
}

function Password() {
  const { t } = useTranslation('gateway')
  const save = async (values: { present: string; new: string }) => {
    await changePassword(values)
    told(t('account.passwordChanged'))
  }
  return (
    <Panel title={t('account.password')}>
      <RecordForm defaults={{ present: '', new: '' }} onSubmit={save} submit={t('account.changePassword')} quiet>
        <PasswordField name="present" autoComplete="current-password" label={t('account.present')} required />
        <PasswordField name="new" autoComplete="new-password" label={t('enter.newPassword')} hint={t('enter.passwordHint')} required />
      </RecordForm>
    </Panel>
  )
}

function Sessions() {
  const { t } = useTranslation('gateway')
  const { relative, dateTime } = useFormats()
  const end = useCommand(endSession, 'sessions')
  return (
    <Panel title={t('account.sessions')} sub={t('account.sessionsSub')}>
      <QueryView query={useQuery(sessionsQuery)}>
        {(sessions) => (
          <ul className="list">
            {sessions.map((session) => (
              <li key={session.id}>
                <div>
                  <b>{session.agent || t('account.unknownAgent')}</b>
                  <small title={dateTime(session.seen_at)}>{t('account.seen', { when: relative(session.seen_at) })}</small>
                </div>
                {session.here ? (
                  <StatusChip status="active" label={t('account.here')} />
                ) : (
                  <VerbButton label={t('account.end')} done={t('account.ended')} size="compact-sm" run={() => end(session.id)} />
                )}
              </li>
            ))}
          </ul>
        )}
      </QueryView>
    </Panel>
  )
}
