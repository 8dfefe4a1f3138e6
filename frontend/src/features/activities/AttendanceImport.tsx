import { Button, FileInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '@/shared/api/paged'
import { told } from '@/shared/ui/notify'
import { RecordTable } from '@/shared/ui/RecordTable'
import { ErrorState } from '@/shared/ui/states'
import { StatusChip } from '@/shared/ui/StatusChip'
import { importAttendance, type ImportResult, type Session } from './queries'

/** A file is looked at first, row by row; nothing is stored before the second press. */
export function AttendanceImport({ session, onDone }: { session: Session; onDone: () => void }) {
  const { t } = useTranslation('activities')
  const store = useCommand(importAttendance, 'activities')
  const [csv, setCsv] = useState('')
  const [seen, setSeen] = useState<ImportResult | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)

  async function run(text: string, preview: boolean) {
    setBusy(true)
    setError(null)
    try {
      const result = preview ? await importAttendance({ id: session.id, csv: text, preview }) : await store({ id: session.id, csv: text, preview })
      setSeen(result)
      if (!preview) {
        told(t('attendance.stored', { count: result.stored }))
        if (result.failed === 0) onDone()
      }
    } catch (caught) {
      setError(caught)
    }
    setBusy(false)
  }

  async function choose(file: File | null) {
    const text = (await file?.text()) ?? ''
    setCsv(text)
    setSeen(null)
    if (text) await run(text, true)
  }

  const fits = seen?.rows.filter((row) => row.ok).length ?? 0
  return (
    <div className="stack">
      <p className="muted">{t('attendance.importHint')}</p>
      <FileInput size="md" label={t('attendance.file')} placeholder={t('attendance.fileHint')} accept=".csv,text/csv,text/plain" onChange={(file) => void choose(file)} />
      {error !== null && <ErrorState error={error} />}
      {seen && <ImportRows result={seen} />}
      <div className="form-actions">
        <span className="spring" />
        <Button size="md" loading={busy} disabled={!seen?.preview || fits === 0} onClick={() => void run(csv, false)}>{t('attendance.store', { count: fits })}</Button>
      </div>
    </div>
  )
}

function ImportRows({ result }: { result: ImportResult }) {
  const { t } = useTranslation('activities')
  const wrong = result.rows.filter((row) => !row.ok)
  const columns = [
    { key: 'row', label: t('attendance.line'), cell: (row: ImportResult['rows'][number]) => <b>{row.row}</b> },
    { key: 'why', label: t('attendance.why'), cell: (row: ImportResult['rows'][number]) => row.message ?? row.code },
  ]
  return (
    <>
      <p className="row">
        <StatusChip status="done" label={t('attendance.fit', { count: result.rows.length - wrong.length })} />
        {wrong.length > 0 && <StatusChip status="failed" label={t('attendance.wrong', { count: wrong.length })} />}
      </p>
      {wrong.length > 0 && <RecordTable label={t('attendance.wrongRows')} rows={wrong} columns={columns} rowKey={(row) => String(row.row)} />}
    </>
  )
}
