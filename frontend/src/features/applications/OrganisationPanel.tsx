import { useTranslation } from 'react-i18next'
import { useQuery } from '@tanstack/react-query'
import { useCommand } from '@/shared/api/paged'
import { VerbButton } from '@/shared/form/VerbButton'
import { useFormats } from '@/shared/lib/format'
import { said } from '@/shared/lib/said'
import { useHere } from '@/shared/lib/here'
import { Facts } from '@/shared/ui/Facts'
import { Panel } from '@/shared/ui/Panel'
import { type Application, editionsQuery } from './queries'
import { confirmOrganisation } from './verbs'

/** What the organisation says of itself, and whom to write to. */
export function OrganisationPanel({ application }: { application: Application }) {
  const { t } = useTranslation('applications')
  const { date } = useFormats()
  const own = application.organisation as Record<string, unknown>
  const yesNo = (value: unknown) => (typeof value === 'boolean' ? t(value ? 'form.yes' : 'form.no', { ns: 'common' }) : undefined)
  const links = (own['links'] as string[] | undefined) ?? []
  const focal = application.focal_person as Record<string, string | undefined>
  return (
    <Panel title={t('profile')}>
      {!application.organisation_confirmed && <Match application={application} />}
      <Facts
        items={[
          [t('focalPerson'), [focal['name'], focal['email'], focal['phone']].filter(Boolean).join(' · ')],
          [t('field.place'), own['place'] as string],
          [t('field.operatingSince'), own['operating_since'] ? date(own['operating_since'] as string) : undefined],
          [t('field.sphere'), own['sphere'] as string],
          [t('field.sector'), own['sector'] as string],
          [t('field.mandates'), <Mandates key="mandates" keys={(own['mandates'] as string[] | undefined) ?? []} />],
          [t('field.volunteering'), [yesNo(own['volunteering']), own['volunteering_description']].filter(Boolean).join('. ')],
          [t('field.party'), yesNo(own['party_affiliation'])],
          [t('field.links'), links.length > 0 && links.map((link) => <div key={link}><a href={link} target="_blank" rel="noopener noreferrer">{link}</a></div>)],
          [t('field.channel'), application.channel && [t(`channel.${application.channel as 'email'}`), application.channel_detail].filter(Boolean).join(' · ')],
          [t('field.relayedBy'), application.relayed_by],
          [t('field.consent'), application.consents.map((one) => `${one.version} (${one.language})`).join(', ')],
        ]}
      />
      <Answers application={application} />
    </Panel>
  )
}

function useEditionRecord() {
  const { id } = useHere()
  return useQuery(editionsQuery).data?.find((edition) => edition.id === id)
}

type Named = { key: string; name?: Record<string, string>; label?: Record<string, string> }

function Mandates({ keys }: { keys: string[] }) {
  const { i18n } = useTranslation()
  const known = (useEditionRecord()?.mandates ?? []) as Named[]
  return (
    <span className="tags">
      {keys.map((key) => (
        <span className="tag" key={key}>{said(known.find((one) => one.key === key)?.name, i18n.language) || key}</span>
      ))}
    </span>
  )
}

function Answers({ application }: { application: Application }) {
  const { i18n } = useTranslation()
  const questions = (useEditionRecord()?.questions ?? []) as Named[]
  const items = Object.entries(application.answers).map(([key, answer]) => [said(questions.find((one) => one.key === key)?.label, i18n.language) || key, <span className="pre" key={key}>{answer}</span>] as const)
  return items.length > 0 ? <Facts items={items} /> : null
}

/** The same organisation may have applied before under almost the same name: a person decides. */
function Match({ application }: { application: Application }) {
  const { t } = useTranslation('applications')
  const confirm = useCommand(confirmOrganisation, 'applications')
  return (
    <div className="note note-warn">
      <p>{t('match', { count: application.similar.length })}</p>
      <ul className="plain-list">
        {application.similar.map((one) => <li key={one.organisation_id}>{one.name}</li>)}
      </ul>
      {application.can.includes('confirm_organisation') && (
        <div className="row">
          <VerbButton label={t('matchSame')} size="compact-sm" done={t('matchDone')} run={() => confirm({ id: application.id, same: true })} />
          <VerbButton label={t('matchNew')} size="compact-sm" done={t('matchDone')} run={() => confirm({ id: application.id, same: false })} />
        </div>
      )}
    </div>
  )
}
