import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '@/shared/api/paged'
import { AreaField, DateField, PickField } from '@/shared/form/fields'
import { FormDialog } from '@/shared/form/FormDialog'
import { RecordForm } from '@/shared/form/RecordForm'
import { useFormats } from '@/shared/lib/format'
import { useHere } from '@/shared/lib/here'
import { uuid7 } from '@/shared/lib/ids'
import { told } from '@/shared/ui/notify'
import { Panel } from '@/shared/ui/Panel'
import { QueryView } from '@/shared/ui/QueryView'
import { Empty } from '@/shared/ui/states'
import { StatusChip } from '@/shared/ui/StatusChip'
import { type Application, type NotePut, notesQuery, putNote } from './queries'

const FINDINGS = ['positive', 'neutral', 'concern'] as const
const TONE = { positive: 'ok', neutral: 'quiet', concern: 'bad' } as const

/** Background research on earlier activities: where somebody looked and what she found. */
export function ResearchPanel({ application }: { application: Application }) {
  const { t } = useTranslation('applications')
  const { date } = useFormats()
  const add = application.can.includes('research') && (
    <FormDialog label={t('research.add')} size="compact-sm" look="light" icon={<IconPlus size={16} />}>
      {(close) => <NoteForm application={application} onDone={close} />}
    </FormDialog>
  )
  return (
    <Panel title={t('research.title')} sub={t('research.sub')} action={add}>
      <QueryView query={useQuery(notesQuery(application.id))}>
        {(notes) =>
          notes.length === 0 ? <Empty title={t('research.none')} hint={t('research.noneHint')} /> : (
            <ul className="list">
              {notes.map((note) => (
                <li key={note.id}>
                  <div>
                    <p className="pre">{note.note}</p>
                    {note.links.map((link) => <div key={link} className="small"><a href={link} target="_blank" rel="noopener noreferrer">{link}</a></div>)}
                    <small>{date(note.noted_on)}</small>
                  </div>
                  <StatusChip status={note.finding} tone={TONE[note.finding as keyof typeof TONE]} label={t(`finding.${note.finding as 'positive'}`)} />
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
    </Panel>
  )
}

interface Values {
  finding: NotePut['finding']
  note: string
  links: string
  noted_on: string | null
}

function NoteForm({ application, onDone }: { application: Application; onDone: () => void }) {
  const { t } = useTranslation('applications')
  const { entered_afterwards } = useHere()
  const save = useCommand(putNote, 'applications')
  const [id] = useState(() => uuid7())

  async function send({ links, ...values }: Values) {
    await save({ id, application_id: application.id, ...values, links: links.split(/\s+/).filter(Boolean) })
    told(t('research.saved'))
    onDone()
  }

  return (
    <RecordForm<Values> defaults={{ finding: 'positive', note: '', links: '', noted_on: null }} onSubmit={send} submit={t('action.save', { ns: 'common' })} onCancel={onDone}>
      <PickField name="finding" label={t('research.finding')} options={FINDINGS.map((value) => ({ value, label: t(`finding.${value}`) }))} required />
      <AreaField name="note" label={t('research.note')} required />
      <AreaField name="links" label={t('research.links')} hint={t('research.linksHint')} rows={2} />
      {entered_afterwards && <DateField name="noted_on" label={t('on', { ns: 'common' })} hint={t('onHint', { ns: 'common' })} />}
    </RecordForm>
  )
}
