import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '@/shared/form/FormDialog'
import { said } from '@/shared/lib/said'
import { Page } from '@/shared/ui/Page'
import { Panel } from '@/shared/ui/Panel'
import { QueryView } from '@/shared/ui/QueryView'
import { Empty } from '@/shared/ui/states'
import { StatusChip } from '@/shared/ui/StatusChip'
import { EditionForm } from './EditionForm'
import { type Edition, useEditions } from './edition'
import { PartnerList } from './PartnerList'
import { ProgrammeForm } from './ProgrammeForm'
import { type Programme, programmesQuery } from './queries'

interface Props {
  /** Whether creating is offered; the server decides whether it is allowed. */
  offers: { programme: boolean; edition: (programme: string) => boolean }
}

export function ProgrammesPage({ offers }: Props) {
  const { t } = useTranslation('applications')
  const add = offers.programme && (
    <FormDialog label={t('programmes.add')} look="primary" icon={<IconPlus size={18} />}>
      {(close) => <ProgrammeForm onDone={close} />}
    </FormDialog>
  )
  return (
    <Page title={t('programmes.title')} lead={t('programmes.lead')} actions={add}>
      <QueryView query={useQuery(programmesQuery)}>
        {(programmes) =>
          programmes.length === 0 ? <Panel><Empty title={t('programmes.none')} hint={t('programmes.noneHint')} /></Panel> : (
            <div className="stack">{programmes.map((programme) => <ProgrammeCard key={programme.id} programme={programme} staff={offers.edition(programme.id)} />)}</div>
          )
        }
      </QueryView>
    </Page>
  )
}

function ProgrammeCard({ programme, staff }: { programme: Programme; staff: boolean }) {
  const { t, i18n } = useTranslation('applications')
  const editions = useEditions().editions.filter((edition) => edition.programme_id === programme.id)
  const actions = staff && (
    <span className="row">
      <FormDialog label={t('action.edit', { ns: 'common' })} size="compact-sm" look="light">{(close) => <ProgrammeForm programme={programme} onDone={close} />}</FormDialog>
      <FormDialog label={t('edition.add')} size="compact-sm" look="primary" icon={<IconPlus size={16} />} wide>{(close) => <EditionForm programme={programme} onDone={close} />}</FormDialog>
    </span>
  )
  return (
    <Panel title={said(programme.name, i18n.language)} sub={said(programme.description, i18n.language)} action={actions}>
      <ul className="list">{editions.map((edition) => <EditionRow key={edition.id} edition={edition} />)}</ul>
      {staff && <PartnerList programme={programme.id} />}
    </Panel>
  )
}

function EditionRow({ edition }: { edition: Edition }) {
  const { t } = useTranslation('applications')
  return (
    <li>
      <div>
        <Link to="/e/$edition" params={{ edition: edition.slug }}><b>{edition.name}</b></Link>
        <small>{[t(`edition.units.${edition.unit}`), t(`edition.enrolments.${edition.enrolment}`), edition.countries.join(', ')].join(' · ')}</small>
      </div>
      {edition.entered_afterwards && <span className="afterwards">{t('afterwards', { ns: 'common' })}</span>}
      <StatusChip status={edition.state} label={t(`edition.states.${edition.state}`)} />
    </li>
  )
}
