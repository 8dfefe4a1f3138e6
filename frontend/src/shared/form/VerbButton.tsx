import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { DefaultValues, FieldValues } from 'react-hook-form'
import { Dialog } from '@/shared/ui/Dialog'
import { told, warned } from '@/shared/ui/notify'
import { useErrorText } from '@/shared/ui/states'
import { RecordForm } from './RecordForm'

interface Props<V extends FieldValues> {
  label: string
  /** Said after it has happened. */
  done: string
  run: (values: V) => Promise<unknown>
  /** Fields asked before running; with `explain` alone a plain confirmation is asked. */
  fields?: ReactNode
  defaults?: DefaultValues<V>
  explain?: ReactNode
  look?: 'primary' | 'default' | 'danger' | 'light'
  icon?: ReactNode
  size?: 'sm' | 'compact-sm' | 'md'
  /** On the dialog's button, where it says more than the label. */
  submit?: string
}

const LOOKS = {
  primary: {},
  default: { variant: 'default' },
  light: { variant: 'light' },
  danger: { variant: 'outline', color: 'clay' },
} as const

/** A change of state: at once, or after a dialog that asks for what the change needs. */
export function VerbButton<V extends FieldValues = FieldValues>(props: Props<V>) {
  const { label, done, run, fields, explain, look = 'default', icon, size = 'sm' } = props
  const [opened, setOpened] = useState(false)
  const [busy, setBusy] = useState(false)
  const errorText = useErrorText()
  const asks = fields !== undefined || explain !== undefined

  async function act(values: V) {
    await run(values)
    setOpened(false)
    told(done)
  }

  async function atOnce() {
    setBusy(true)
    await act({} as V).catch((error: unknown) => warned(errorText(error).detail))
    setBusy(false)
  }

  return (
    <>
      <Button {...LOOKS[look]} size={size} leftSection={icon} loading={busy} onClick={() => (asks ? setOpened(true) : void atOnce())}>
        {label}
      </Button>
      {opened && <Dialog onClose={() => setOpened(false)} title={label}>
        {explain && <div className="explain">{explain}</div>}
        <RecordForm<V> defaults={props.defaults ?? ({} as DefaultValues<V>)} onSubmit={act} submit={props.submit ?? label} onCancel={() => setOpened(false)} danger={look === 'danger'}>
          {fields}
        </RecordForm>
      </Dialog>}
    </>
  )
}
