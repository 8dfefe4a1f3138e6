import { AreaField, DateField, NumberField, PickField } from '@/shared/form/fields'
import { said } from '@/shared/lib/said'
import type { Type } from './queries'

interface LocalField {
  key: string
  label: Record<string, string>
  kind: 'number' | 'text' | 'choice' | 'date'
  required: boolean
  choices: string[]
}

/** The free local part: what an edition wants to know of this type of activity beyond the common core. */
export function LocalFields({ fields, language }: { fields: Type['fields']; language: string }) {
  return (
    <>
      {(fields as unknown as LocalField[]).map((field) => (
        <One key={field.key} field={field} label={said(field.label, language)} />
      ))}
    </>
  )
}

function One({ field, label }: { field: LocalField; label: string }) {
  const props = { name: `local.${field.key}`, label, required: field.required }
  if (field.kind === 'number') return <NumberField {...props} />
  if (field.kind === 'date') return <DateField {...props} />
  if (field.kind === 'choice') return <PickField {...props} options={field.choices.map((value) => ({ value, label: value }))} />
  return <AreaField {...props} rows={2} />
}
