import { Button } from '@mantine/core'
import { IconExternalLink, IconFileTypePdf } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormats } from '@/shared/lib/format'
import { useHere } from '@/shared/lib/here'
import { Facts } from '@/shared/ui/Facts'
import { Page } from '@/shared/ui/Page'
import { Panel } from '@/shared/ui/Panel'
import { QueryView } from '@/shared/ui/QueryView'
import { StatusChip } from '@/shared/ui/StatusChip'
import { CertificateVerbs } from './CertificateVerbs'
import { type CertificateDetail, certificateQuery } from './queries'

export function CertificatePage({ id }: { id: string }) {
  return <QueryView query={useQuery(certificateQuery(id))}>{(certificate) => <Shown certificate={certificate} />}</QueryView>
}

function Shown({ certificate: c }: { certificate: CertificateDetail }) {
  const { t } = useTranslation('certificates')
  const here = useHere()
  const back = <Link to="/e/$edition/certificates" params={{ edition: here.slug }}>{t('title')}</Link>
  const lead = (
    <span className="row">
      <StatusChip status={c.status} label={t(`status.${c.status}`)} />
      {c.achievement_name ?? t(`kind.${c.kind}`)}
    </span>
  )
  return (
    <Page title={c.holder_name ?? t('erased')} lead={lead} back={back} actions={<CertificateVerbs certificate={c} />}>
      <div className="grid">
        <div className="c7 stack">
          <Panel title={t('detail')}>
            <CertificateFacts certificate={c} />
          </Panel>
        </div>
        <div className="c5 stack">
          <Panel title={t('history')}>
            <Moves certificate={c} />
          </Panel>
        </div>
      </div>
    </Page>
  )
}

function CertificateFacts({ certificate: c }: { certificate: CertificateDetail }) {
  const { t } = useTranslation('certificates')
  const { date, dateTime } = useFormats()
  const { slug } = useHere()
  const link = (id: string) => <Link to="/e/$edition/certificates/$id" params={{ edition: slug, id }}>{t('action.open', { ns: 'common' })}</Link>
  return (
    <>
      <Facts
        items={[
          [t('organisation'), c.organisation_name],
          [t('statement'), c.statement],
          [t('code'), <span className="mono" key="code">{c.code}</span>],
          [t('awardedOn'), date(c.awarded_on, 'long')],
          [t('issuedAt'), dateTime(c.issued_at)],
          [t('supersedes'), c.supersedes_id && link(c.supersedes_id)],
          [t('supersededBy'), c.superseded_by_id && link(c.superseded_by_id)],
        ]}
      />
      <div className="form-actions">
        <Button component="a" href={c.verify_url} target="_blank" rel="noopener" variant="light" leftSection={<IconExternalLink size={17} />}>{t('verify')}</Button>
        {c.pdf_url && <Button component="a" href={c.pdf_url} target="_blank" rel="noopener" variant="default" leftSection={<IconFileTypePdf size={17} />}>PDF</Button>}
        {c.json_url && <Button component="a" href={c.json_url} target="_blank" rel="noopener" variant="default">JSON</Button>}
      </div>
    </>
  )
}

function Moves({ certificate: c }: { certificate: CertificateDetail }) {
  const { t } = useTranslation('certificates')
  const { dateTime } = useFormats()
  return (
    <ol className="history">
      {c.history.map((step) => (
        <li key={`${step.verb}${step.moved_at}`}>
          {t(`status.${step.status}`)}
          {step.reason && <p className="pre">{step.reason}</p>}
          <small>{dateTime(step.moved_at)}</small>
        </li>
      ))}
    </ol>
  )
}
