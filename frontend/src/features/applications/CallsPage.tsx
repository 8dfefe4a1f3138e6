import { Button, CopyButton } from '@mantine/core'
import { IconCopy, IconExternalLink } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormats } from '@/shared/lib/format'
import { useHere } from '@/shared/lib/here'
import { Facts } from '@/shared/ui/Facts'
import { Page } from '@/shared/ui/Page'
import { Panel } from '@/shared/ui/Panel'
import { QueryView } from '@/shared/ui/QueryView'
import { Empty } from '@/shared/ui/states'
import { StatusChip } from '@/shared/ui/StatusChip'
import { type Call, callsQuery } from './queries'

/** The call as the public sees it: its address, its dates, what it asks. */
export function CallsPage() {
  const { t } = useTranslation('applications')
  const here = useHere()
  const settings = <Button component={Link} to="/e/$edition/settings" params={{ edition: here.slug } as never} variant="default">{t('call.settings')}</Button>
  return (
    <Page title={t('call.title')} lead={t('call.lead')} actions={settings}>
      <QueryView query={useQuery(callsQuery)}>
        {(calls) => {
          const call = calls.find((one) => one.edition_id === here.id)
          return call ? <Shown call={call} /> : <Panel><Empty title={t('call.none')} hint={t('call.noneHint')} /></Panel>
        }}
      </QueryView>
    </Page>
  )
}

function Shown({ call }: { call: Call }) {
  const { t } = useTranslation('applications')
  const { date } = useFormats()
  return (
    <div className="grid">
      <div className="c6 stack">
        <Panel title={t('call.page')} action={<StatusChip status={call.state} tone={call.state === 'open' ? 'ok' : call.state === 'upcoming' ? 'wait' : 'quiet'} label={t(`call.${call.state}`)} />}>
          <Facts items={[[t('call.opens'), date(call.opens_on, 'long')], [t('call.closes'), date(call.closes_on, 'long')], [t('call.address'), <span className="mono" key="url">{call.url}</span>]]} />
          <div className="form-actions">
            <Button component="a" href={call.url} target="_blank" rel="noopener" leftSection={<IconExternalLink size={17} />}>{t('call.open_page')}</Button>
            <CopyButton value={new URL(call.url, location.origin).href}>
              {({ copied, copy }) => <Button variant="default" leftSection={<IconCopy size={17} />} onClick={copy}>{t(copied ? 'action.copied' : 'action.copy', { ns: 'common' })}</Button>}
            </CopyButton>
          </div>
        </Panel>
      </div>
      <div className="c6 stack">
        <Panel title={t('call.requirements')} sub={t('call.requirementsSub')}>
          {call.requirements.length === 0 ? <Empty title={t('call.noRequirements')} /> : <ul className="plain-list">{call.requirements.map((one) => <li key={one}>{one}</li>)}</ul>}
        </Panel>
      </div>
    </div>
  )
}
